import { mine, type RouteDoc } from './route-doc.ts'

const user = 'user accessToken? tokenType? expiresIn? refreshToken? deviceToken?'
const wrongCode = { code_invalid: 401 } as const

/** The second step of a log-in, and those of src/features/second-factor and mail-login. */
export const secondFactorRoutes: RouteDoc[] = [
  {
    method: 'post',
    path: '/login/second',
    summary: 'The second step of a log-in',
    body: 'secondStep',
    success: [200, user],
    failures: [
      ...(['code_invalid', 'passkey_invalid', 'pending_expired', 'email_unconfirmed'] as const),
      ...(['account_disabled', 'invalid_input', 'too_many_requests'] as const),
    ],
    statusOf: wrongCode,
  },
  {
    method: 'post',
    path: '/login/mail',
    summary: 'Ask for a mail to log in by: answers the same for any address',
    body: 'askForMail',
    success: [202, 'status=login_sent loginId'],
    failures: ['not_found', 'invalid_input', 'challenge_needed', 'too_many_requests'],
  },
  {
    method: 'post',
    path: '/login/mail/confirm',
    summary: 'Log in by the link or code of a mail, where it was asked for',
    body: 'mailLogIn',
    success: [200, user],
    failures: [
      ...(['link_invalid', 'link_expired', 'code_invalid', 'other_browser', 'second_factor_required'] as const),
      ...(['email_unconfirmed', 'account_disabled', 'not_found', 'invalid_input', 'too_many_requests'] as const),
    ],
  },
  {
    method: 'post',
    path: '/recovery',
    summary: 'Ask for the way back without any factor',
    body: 'pending',
    success: [202, 'status=recovery_mailed'],
    failures: ['pending_expired', 'forbidden', 'state_conflict', 'not_found', 'invalid_input', 'too_many_requests'],
  },
  {
    method: 'post',
    path: '/recovery/confirm',
    summary: 'Begin the waiting, by the mailed link',
    body: 'token',
    success: [200, 'status=recovery_started endsAt'],
    failures: ['link_invalid', 'link_expired', 'invalid_input', 'too_many_requests'],
  },
  {
    method: 'post',
    path: '/recovery/stop',
    summary: 'Stop a recovery, by the link of a mail about it',
    body: 'token',
    success: [200, 'status=recovery_stopped'],
    failures: ['link_invalid', 'link_expired', 'invalid_input', 'too_many_requests'],
  },
  mine({
    method: 'post',
    path: '/second-factor',
    summary: 'Set up an authenticator app',
    success: [200, 'secret uri setup mailCodeSent?'],
    failures: ['fresh_needed', 'already_on', 'not_found', 'too_many_requests'],
  }),
  mine({
    method: 'post',
    path: '/second-factor/confirm',
    summary: 'Turn the second factor on by its first code',
    body: 'secondFactorSetup',
    success: [200, 'recoveryCodes'],
    failures: [
      'code_invalid',
      'already_on',
      'mail_code_needed',
      'mail_code_invalid',
      'not_found',
      'invalid_input',
      'too_many_requests',
    ],
    statusOf: wrongCode,
  }),
  mine({
    method: 'post',
    path: '/second-factor/recovery-codes',
    summary: 'New recovery codes',
    success: [200, 'recoveryCodes'],
    failures: ['fresh_needed', 'state_conflict', 'not_found', 'too_many_requests'],
  }),
  mine({
    method: 'delete',
    path: '/second-factor',
    summary: 'Turn the second factor off',
    success: [204],
    failures: ['fresh_needed', 'state_conflict', 'not_found', 'too_many_requests'],
  }),
  mine({
    method: 'delete',
    path: '/trusted-browsers',
    summary: 'Ask every browser for the second factor again',
    success: [204],
    failures: ['not_found', 'too_many_requests'],
  }),
]
