import type { RouteDoc } from './routes.ts'

const own = { signedIn: true } as const
const user = 'user accessToken tokenType expiresIn refreshToken deviceToken'

/** Those of src/features/passkeys. */
export const passkeyRoutes: RouteDoc[] = [
  {
    method: 'post',
    path: '/passkeys/options',
    summary: 'Begin a log-in by passkey, or its second step',
    body: 'passkeyOptions',
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
      ...(['account_disabled', 'invalid_input', 'too_many_requests'] as const),
    ],
  },
  {
    method: 'post',
    path: '/passkeys/new',
    summary: 'Begin the making of a passkey',
    success: [200, 'publicKey ceremony'],
    failures: ['not_signed_in', 'fresh_needed', 'too_many_requests'],
    ...own,
  },
  {
    method: 'post',
    path: '/passkeys',
    summary: 'Keep a passkey that was made',
    body: 'newPasskey',
    success: [201, 'passkey'],
    failures: [
      ...(['not_signed_in', 'ceremony_expired', 'credential_invalid', 'passkey_known', 'too_many'] as const),
      ...(['invalid_input', 'too_many_requests'] as const),
    ],
    ...own,
  },
  {
    method: 'get',
    path: '/passkeys',
    summary: 'Own passkeys',
    success: [200, 'passkeys'],
    failures: ['not_signed_in'],
    ...own,
  },
  {
    method: 'patch',
    path: '/passkeys/{id}',
    summary: 'Name a passkey',
    body: 'passkeyLabel',
    success: [200, 'passkey'],
    failures: ['not_signed_in', 'not_found', 'invalid_input', 'too_many_requests'],
    ...own,
  },
  {
    method: 'delete',
    path: '/passkeys/{id}',
    summary: 'Remove a passkey',
    success: [204],
    failures: ['not_signed_in', 'fresh_needed', 'not_found', 'last_method', 'too_many_requests'],
    ...own,
  },
]
