import type { ProblemCode } from '../../../src/http/kit/problems.ts'
import { passkeyRoutes } from './passkey-routes.ts'

/** A JSON route as the document tells it. */
export interface RouteDoc {
  method: 'get' | 'post' | 'patch' | 'delete'
  path: string
  summary: string
  /** Name of a body in bodies.ts. */
  body?: string
  /** Status and the fields of a successful answer; no fields, no body. */
  success: [status: number, fields?: string]
  failures: ProblemCode[]
  signedIn?: boolean
}

const limits: ProblemCode[] = ['invalid_input', 'too_many_requests']
const challenged: ProblemCode[] = ['challenge_needed', ...limits]
const links: ProblemCode[] = ['link_invalid', 'link_expired', 'invalid_input']
const own = { signedIn: true, failures: ['not_signed_in'] as ProblemCode[] }
const tokens = 'accessToken tokenType expiresIn refreshToken'

export const routes: RouteDoc[] = [
  post(
    '/register',
    'Sign up: answers the same for any address',
    'register',
    [202, 'status confirmationId'],
    ['username_taken', 'password_breached', ...challenged],
  ),
  post('/register/correct', 'Correct a mistyped address', 'correct', [202, 'status confirmationId'], limits),
  post('/register/disown', '"This was not me"', 'token', [200, 'status'], links),
  post(
    '/confirm',
    'Confirm by link or code, with a second proof',
    'confirm',
    [200, `status user ${tokens} deviceToken`],
    [
      ...links,
      ...(['code_invalid', 'password_needed', 'password_wrong', 'password_breached', 'too_many_requests'] as const),
      'second_factor_required',
    ],
  ),
  post(
    '/confirm/resend',
    'Another mail: answers the same for any address',
    'email',
    [202, 'status confirmationId'],
    challenged,
  ),
  post(
    '/login',
    'Log in: a session cookie, or tokens',
    'logIn',
    [200, `user ${tokens} deviceToken`],
    [...(['invalid_credentials', 'email_unconfirmed', 'account_disabled'] as const), ...challenged],
  ),
  post('/login/unlock', 'Log in without waiting for the failures of others', 'token', [200, 'status'], links),
  post(
    '/token/refresh',
    'New tokens; the refresh token is rotated',
    'refresh',
    [200, tokens],
    ['refresh_invalid', 'email_unconfirmed', 'account_disabled'],
  ),
  post('/logout', 'End a session; fine without one', 'logOut', [204], []),
  mine(
    post(
      '/session/fresh',
      'Prove once more who you are, for what asks for it',
      'proof',
      [200, 'freshUntil accessToken'],
      ['password_wrong', 'code_invalid', 'fresh_needed', ...limits],
    ),
  ),
  { method: 'get', path: '/session', summary: 'Who am I', success: [200, 'user session'], ...own },
  post('/password/forgot', 'Ask for a reset: answers the same for any address', 'email', [202, 'status'], challenged),
  post(
    '/password/reset',
    'Set a password by the mailed link',
    'reset',
    [200, 'status deviceToken'],
    ['password_breached', ...links],
  ),
  mine(
    post(
      '/password/change',
      'Change the password',
      'changePassword',
      [200, 'status'],
      ['password_wrong', 'fresh_needed', 'password_breached', ...limits],
    ),
  ),
  mine(
    post(
      '/email/change',
      'Ask for another address',
      'changeEmail',
      [202, 'status'],
      ['password_wrong', 'fresh_needed', ...limits],
    ),
  ),
  { method: 'delete', path: '/email/change', summary: 'Cancel a change of address', success: [204], ...own },
  post(
    '/email/change/confirm',
    'Confirm the new address, with a session of the account or its password',
    'confirmChange',
    [200, 'status'],
    [...links, 'password_needed', 'password_wrong', 'fresh_needed', 'too_many_requests'],
  ),
  post('/email/change/undo', 'Take the old address back', 'token', [200, 'status'], links),
  post('/invite', 'Accept an invitation', 'invite', [200, 'status'], ['username_taken', 'password_breached', ...links]),
  { method: 'get', path: '/sessions', summary: 'Own sessions', success: [200, 'sessions'], ...own },
  { method: 'delete', path: '/sessions', summary: 'End all others', success: [204], ...own },
  mine({ method: 'delete', path: '/sessions/{id}', summary: 'End one', success: [204], failures: ['not_found'] }),
  mine({
    method: 'patch',
    path: '/account',
    summary: 'Change name, language or notices',
    body: 'profile',
    success: [200, 'id email username role emailConfirmed'],
    failures: ['username_taken', 'invalid_input'],
  }),
  mine({
    method: 'delete',
    path: '/account',
    summary: 'Delete the account',
    body: 'password',
    success: [204],
    failures: ['password_wrong', 'fresh_needed', ...limits],
  }),
  mine({
    method: 'get',
    path: '/account/export',
    summary: 'All that is kept about the user',
    success: [200],
    failures: ['fresh_needed'],
  }),
  { method: 'get', path: '/account/activity', summary: 'Recent events', success: [200, 'events'], ...own },
  ...passkeyRoutes,
]

function post(
  path: string,
  summary: string,
  body: string,
  success: RouteDoc['success'],
  failures: ProblemCode[],
): RouteDoc {
  return { method: 'post', path, summary, body, success, failures }
}

function mine(route: RouteDoc): RouteDoc {
  return { ...route, signedIn: true, failures: ['not_signed_in', ...route.failures] }
}
