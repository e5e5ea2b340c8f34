import type { RouteDoc } from './route-doc.ts'

/** Those of src/features/providers. */
export const providerRoutes: RouteDoc[] = [
  {
    method: 'get',
    path: '/identities',
    summary: 'Own accounts elsewhere that log in here',
    success: [200, 'identities'],
    failures: [],
    signedIn: true,
  },
  {
    method: 'delete',
    path: '/identities/{id}',
    summary: 'Disconnect one',
    success: [204],
    failures: ['fresh_needed', 'not_found', 'last_method', 'too_many_requests'],
    signedIn: true,
  },
  {
    method: 'post',
    path: '/login/provider',
    summary: 'Log in by an ID token that a native app has got',
    body: 'tokenLogin',
    also: [202, 'status=confirmation_sent confirmationId'],
    success: [200, 'user accessToken? tokenType? expiresIn? refreshToken? deviceToken?'],
    failures: [
      ...(['provider_refused', 'provider_unavailable', 'proof_needed', 'second_factor_required'] as const),
      ...(['email_unconfirmed', 'account_disabled', 'invalid_input', 'too_many_requests'] as const),
    ],
  },
]
