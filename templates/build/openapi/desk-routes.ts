import type { RouteDoc } from './route-doc.ts'

const page = ['cursor', 'limit'] as const

/** The operator's desk. */
export const deskRoutes: RouteDoc[] = (
  [
    get('/users', 'Accounts, the newest first', [200, 'users nextCursor signUps'], ['query', 'filter', ...page]),
    {
      ...act('/users', 'Make an account, or invite somebody', [201, 'user:Account']),
      body: 'newUser',
      also: [202, 'status=invitation_sent user:Account'],
      failures: ['email_taken', 'username_taken'],
    },
    {
      ...get('/users/{id}', 'One account', [
        200,
        'user:AccountFile sessions:AccountSession[] mails events:AuditEntry[] identities passkeys secondFactors',
      ]),
      failures: ['not_found'],
    },
    {
      ...act('/users/{id}', "Change an account's state", [200, 'user:Account']),
      method: 'patch',
      body: 'changedUser',
      failures: ['not_found', 'last_admin'],
    },
    {
      ...act('/users/{id}', 'Delete an account', [204]),
      method: 'delete',
      failures: ['not_found', 'last_admin', 'state_conflict'],
    },
    {
      ...act('/users/{id}/export', 'All that is kept about an account', [200, ':Export']),
      failures: ['not_found'],
    },
    {
      ...act('/users/{id}/resend', 'Mail the confirmation or invitation again', [202, 'status=confirmation_sent']),
      failures: ['not_found', 'state_conflict'],
    },
    {
      ...act('/users/{id}/reset', 'Mail a link for a new password', [202, 'status=reset_sent']),
      failures: ['not_found', 'state_conflict'],
    },
    { ...act('/users/{id}/logout', 'End all sessions of an account', [204]), failures: ['not_found'] },
    {
      ...act('/users/{id}/second-factor', 'Take the second factor off an account', [204]),
      method: 'delete',
      body: 'reason',
      failures: ['not_found'],
    },
    {
      ...act('/users/{id}/passkeys/{passkey}', 'Take a passkey off an account', [204]),
      method: 'delete',
      body: 'reason',
      failures: ['not_found', 'last_method'],
    },
    {
      ...act('/users/{id}/identities/{identity}', 'Take an account elsewhere off an account', [204]),
      method: 'delete',
      body: 'reason',
      failures: ['not_found', 'last_method'],
    },
    get('/stats', 'Numbers of the last days', [200, 'days timeToConfirm timeToSend'], ['days']),
    get(
      '/audit',
      'The audit log, the newest first',
      [200, 'events:AuditEntry[] nextCursor'],
      [...(['user', 'person', 'kind', 'from', 'to'] as const), ...page],
    ),
    get('/mail', 'Mails, the newest first', [200, 'mails nextCursor'], ['state', 'kind', 'provider', 'to', ...page]),
    {
      ...get('/mail/{id}', 'One mail', [200, 'mail:MailFile history replacedBy preview']),
      failures: ['not_found'],
    },
    {
      ...act('/mail/requeue', 'Send up to 100 mails once more', [202, 'requeued refused nextCursor']),
      body: 'requeueMails',
    },
    act('/mail/pause', 'Stop sending', [200, 'status=paused']),
    act('/mail/resume', 'Go on sending', [200, 'status=resumed']),
    {
      ...act('/mail/{id}/requeue', 'Send a mail once more', [202, 'status=requeued id']),
      failures: ['not_found', 'state_conflict'],
    },
    {
      ...act('/mail/{id}/cancel', 'Do not send a mail', [202, 'status=cancelled id']),
      failures: ['not_found', 'state_conflict'],
    },
    get('/sending', 'How sending fares', [200, 'pausedAt waiting dead backlog providers newest']),
    get('/suppressions', 'Addresses that are not mailed', [200, 'suppressions nextCursor'], page),
    {
      ...act('/suppressions', 'Mail an address again', [204]),
      method: 'delete',
      body: 'email',
      failures: ['not_found'],
    },
    get(
      '/events',
      'What apps were told, the newest first',
      [200, 'events:AppEvent[] nextCursor endpoints'],
      [...(['status', 'endpoint', 'user'] as const), ...page],
    ),
    {
      ...get('/events/{id}', 'One event', [200, 'event history:AppEventMoment[] payload']),
      failures: ['not_found'],
    },
    {
      ...act('/events/{id}/requeue', 'Tell an event once more', [202, 'status=requeued id']),
      failures: ['not_found', 'state_conflict'],
    },
    {
      ...act('/events/endpoints/{name}/resume', 'Tell an app again that had answered 410', [200, 'status=resumed']),
      failures: ['not_found'],
    },
  ] satisfies RouteDoc[]
).map((route) => ({ ...route, desk: true, path: `/admin${route.path}` }))

function get(path: string, summary: string, success: RouteDoc['success'], query: readonly string[] = []): RouteDoc {
  return { method: 'get', path, summary, success, query, failures: [] }
}

function act(path: string, summary: string, success: RouteDoc['success']): RouteDoc {
  return { method: 'post', path, summary, success, failures: [] }
}
