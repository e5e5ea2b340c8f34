import type { ProblemCode } from '../../../src/http/kit/problems.ts'
import { deskRoutes } from './desk-routes.ts'
import { oidcRoutes } from './oidc-routes.ts'
import { openidRoutes } from './openid-routes.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { providerRoutes } from './provider-routes.ts'
import { mine, post, type RouteDoc } from './route-doc.ts'
import { secondFactorRoutes } from './second-factor-routes.ts'

const limits: ProblemCode[] = ['invalid_input', 'too_many_requests']
const challenged: ProblemCode[] = ['challenge_needed', ...limits]
const links: ProblemCode[] = ['link_invalid', 'link_expired', 'invalid_input']
const own = { signedIn: true, failures: ['not_signed_in'] as ProblemCode[] }
const tokens = 'accessToken tokenType expiresIn refreshToken'
const maybeTokens = 'accessToken? tokenType? expiresIn? refreshToken? deviceToken?'

export const routes: RouteDoc[] = [
  post(
    '/register',
    'Sign up: answers the same for any address',
    'register',
    [202, 'status=confirmation_sent confirmationId'],
    ['username_taken', 'password_breached', ...challenged],
  ),
  post(
    '/register/correct',
    'Correct a mistyped address',
    'correct',
    [202, 'status=confirmation_sent confirmationId'],
    limits,
  ),
  post('/register/disown', '"This was not me"', 'token', [200, 'status=disowned'], links),
  post(
    '/confirm',
    'Confirm by link or code, with a second proof',
    'confirm',
    [200, `status=confirmed|already_confirmed user? ${maybeTokens}`],
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
    [202, 'status=confirmation_sent confirmationId'],
    challenged,
  ),
  post(
    '/login',
    'Log in: a session cookie, or tokens',
    'logIn',
    [200, `user ${maybeTokens}`],
    [
      ...(['invalid_credentials', 'email_unconfirmed', 'account_disabled', 'second_factor_required'] as const),
      ...challenged,
    ],
  ),
  post('/login/unlock', 'Log in without waiting for the failures of others', 'token', [200, 'status=unlocked'], links),
  post(
    '/token/refresh',
    'New tokens; the refresh token is rotated',
    'refresh',
    [200, tokens],
    ['refresh_invalid', 'email_unconfirmed', 'account_disabled'],
  ),
  post('/logout', 'End a session; fine without one', 'logOut', [204], []),
  {
    ...mine(
      post(
        '/session/fresh',
        'Prove once more who you are, for what asks for it',
        'proof',
        [200, 'freshUntil accessToken?'],
        [
          ...(['password_wrong', 'code_invalid', 'fresh_needed'] as const),
          ...(['passkey_invalid', 'passkey_unknown', 'ceremony_expired', 'state_conflict'] as const),
          ...limits,
        ],
      ),
    ),
    statusOf: { code_invalid: 401 },
  },
  { method: 'get', path: '/session', summary: 'Who am I', success: [200, 'user session'], ...own },
  post(
    '/password/forgot',
    'Ask for a reset: answers the same for any address',
    'email',
    [202, 'status=reset_sent'],
    challenged,
  ),
  post(
    '/password/reset',
    'Set a password by the mailed link',
    'reset',
    [200, 'status=password_reset deviceToken?'],
    ['password_breached', ...links],
  ),
  mine(
    post(
      '/password/change',
      'Change the password',
      'changePassword',
      [200, 'status=password_changed'],
      ['password_wrong', 'fresh_needed', 'password_breached', ...limits],
    ),
  ),
  mine(
    post(
      '/email/change',
      'Ask for another address',
      'changeEmail',
      [202, 'status=confirmation_sent'],
      ['password_wrong', 'fresh_needed', ...limits],
    ),
  ),
  { method: 'delete', path: '/email/change', summary: 'Cancel a change of address', success: [204], ...own },
  post(
    '/email/change/confirm',
    'Confirm the new address, with a session of the account or its password',
    'confirmChange',
    [200, 'status=email_changed'],
    [...links, 'password_needed', 'password_wrong', 'fresh_needed', 'too_many_requests'],
  ),
  post('/email/change/undo', 'Take the old address back', 'token', [200, 'status=email_restored'], links),
  post(
    '/invite',
    'Accept an invitation',
    'invite',
    [200, 'status=confirmed'],
    ['username_taken', 'password_breached', ...links],
  ),
  { method: 'get', path: '/consents', summary: 'Apps that may know who this is', success: [200, 'consents'], ...own },
  mine({
    method: 'delete',
    path: '/consents/{clientId}',
    summary: 'Take back what an app may know',
    success: [204],
    failures: ['not_found'],
  }),
  { method: 'get', path: '/sessions', summary: 'Own sessions', success: [200, 'sessions'], ...own },
  { method: 'delete', path: '/sessions', summary: 'End all others', success: [204], ...own },
  mine({ method: 'delete', path: '/sessions/{id}', summary: 'End one', success: [204], failures: ['not_found'] }),
  mine({
    method: 'patch',
    path: '/account',
    summary: 'Change name, language or notices',
    body: 'profile',
    success: [200, 'id email username role roles? attributes? emailConfirmed'],
    failures: ['username_taken', 'invalid_input'],
  }),
  mine({
    method: 'delete',
    path: '/account',
    summary: 'Delete the account',
    body: 'password',
    success: [204],
    failures: ['password_wrong', 'fresh_needed', 'forbidden', ...limits],
  }),
  mine({
    method: 'get',
    path: '/account/export',
    summary: 'All that is kept about the user',
    success: [200, ':Export'],
    failures: ['fresh_needed'],
  }),
  { method: 'get', path: '/account/activity', summary: 'Recent events', success: [200, 'events'], ...own },
  ...passkeyRoutes,
  ...secondFactorRoutes,
  ...providerRoutes,
  ...deskRoutes,
  ...openidRoutes,
  {
    method: 'get',
    path: '/healthz',
    summary: 'Whether it works',
    success: [200, 'status=ok'],
    failures: ['unavailable'],
  },
  ...oidcRoutes,
]
