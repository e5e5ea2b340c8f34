import type { WaitingMail } from '../../src/store/mail/waiting-mails.ts'

/** A claimed mail that nobody waits for: no account, no registration. */
export const waitingMail = (changes: Partial<WaitingMail> = {}): WaitingMail => ({
  ...{ id: 'm', kind: 'confirm', userId: null, registrationId: null, address: 'ada@example.org', locale: 'en' },
  ...{ params: {}, securityVersion: 1, kid: 'k', status: 'queued', attempts: 0, leaseUntil: null },
  ...{ expiresAt: 5000, provider: null, lastClass: null, createdAt: 0 },
  ...{ accountEmail: null, accountVersion: null, accountConfirmedAt: null, accountDisabledAt: null },
  ...{ pendingChangeId: null, registrationEmail: null, registrationVersion: null, registrationDecoy: null },
  ...{ registrationExpiresAt: null, newEmail: null, anySuppressed: 0, paused: 0, urgency: 1 },
  ...changes,
})
