import type { RouteDoc } from './route-doc.ts'

const own = { signedIn: true } as const
const user = 'user accessToken? tokenType? expiresIn? refreshToken? deviceToken?'

const routes: RouteDoc[] = [
  {
    method: 'post',
    path: '/passkeys/options',
    summary: 'Begin a log-in by passkey, or its second step',
    body: 'passkeyOptions',
    bodyIsOptional: true,
    success: [200, 'publicKey ceremony'],
    failures: ['pending_expired', 'invalid_input', 'too_many_requests'],
  },
  {
    method: 'post',
    path: '/login/passkey',
    summary: 'Log in by passkey',
    body: 'passkeyLogin',
    success: [200, user],
    failures: [
      ...(['ceremony_expired', 'passkey_invalid', 'passkey_unknown', 'email_unconfirmed'] as const),
      ...(['account_disabled', 'second_factor_required', 'too_many_requests'] as const),
    ],
  },
  {
    method: 'post',
    path: '/passkeys/new',
    summary: 'Begin the making of a passkey',
    success: [200, 'publicKey ceremony mailCodeSent?'],
    failures: ['fresh_needed', 'too_many_requests'],
    ...own,
  },
  {
    method: 'post',
    path: '/passkeys',
    summary: 'Keep a passkey that was made',
    body: 'newPasskey',
    success: [201, 'passkey:NewPasskey'],
    failures: [
      ...(['ceremony_expired', 'credential_invalid', 'passkey_known', 'too_many'] as const),
      ...(['mail_code_needed', 'mail_code_invalid'] as const),
      ...(['invalid_input', 'too_many_requests'] as const),
    ],
    ...own,
  },
  {
    method: 'get',
    path: '/passkeys',
    summary: 'Own passkeys',
    success: [200, 'passkeys'],
    failures: [],
    ...own,
  },
  {
    method: 'patch',
    path: '/passkeys/{id}',
    summary: 'Name a passkey',
    body: 'passkeyLabel',
    success: [200, 'passkey'],
    failures: ['not_found', 'invalid_input', 'too_many_requests'],
    ...own,
  },
  {
    method: 'delete',
    path: '/passkeys/{id}',
    summary: 'Remove a passkey',
    success: [204],
    failures: ['fresh_needed', 'not_found', 'last_method', 'too_many_requests'],
    ...own,
  },
]

/** Those of src/features/passkeys; none where PASSKEYS is off. */
export const passkeyRoutes = routes.map((route) => ({ ...route, failures: [...route.failures, 'not_found' as const] }))
