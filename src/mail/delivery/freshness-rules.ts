import type { WaitingMail } from '../../store/mail/waiting-mails.ts'

/** Why a mail is not sent any more. */
export type StaleReason =
  | 'expired'
  | 'no_recipient'
  | 'already_confirmed'
  | 'registration_gone'
  | 'account_gone'
  | 'security_version'
  | 'address_changed'
  | 'change_gone'
  | 'disabled'
  | 'suppressed'

/** What a kind of mail asks of its row before it is sent. */
export type FreshnessRule = (mail: WaitingMail, now: number) => StaleReason | undefined

export const accountExists: FreshnessRule = (mail) => (mail.accountEmail === null ? 'account_gone' : undefined)
export const always: FreshnessRule = () => undefined

// Where unconfirmed accounts may log in, registration and account stand side by side: then the account's state counts.
export function confirmable(mail: WaitingMail, now: number): StaleReason | undefined {
  if (mail.accountConfirmedAt !== null || mail.registrationDecoy) return 'already_confirmed'
  if (mail.accountEmail !== null) return resettable(mail, now)
  if (mail.registrationEmail === null) return mail.registrationId === null ? 'account_gone' : 'registration_gone'
  if ((mail.registrationExpiresAt ?? 0) <= now) return 'registration_gone'
  if (mail.registrationEmail !== mail.address) return 'address_changed'
  return mail.registrationVersion === mail.securityVersion ? undefined : 'security_version'
}

export function expiredSignUp(mail: WaitingMail): StaleReason | undefined {
  if (mail.accountEmail !== null || mail.registrationDecoy) return 'already_confirmed'
  if (mail.registrationEmail === null) return 'registration_gone'
  return mail.registrationEmail === mail.address ? undefined : 'address_changed'
}

export function resettable(mail: WaitingMail, now: number): StaleReason | undefined {
  return ownAddress(mail, now) ?? disabled(mail, now) ?? sameVersion(mail, now)
}

// One without an owner is to an address that was only reserved.
export function reachingOwner(mail: WaitingMail, now: number): StaleReason | undefined {
  return mail.userId === null ? undefined : ownAddress(mail, now)
}

export function pendingChange(mail: WaitingMail, now: number): StaleReason | undefined {
  const gone = accountExists(mail, now) ?? disabled(mail, now)
  return gone ?? (mail.pendingChangeId === mail.id ? sameVersion(mail, now) : 'change_gone')
}

const ownAddress: FreshnessRule = (mail, now) =>
  accountExists(mail, now) ?? (mail.accountEmail === mail.address ? undefined : 'address_changed')
const disabled: FreshnessRule = (mail) => (mail.accountDisabledAt === null ? undefined : 'disabled')
const sameVersion: FreshnessRule = (mail) =>
  mail.accountVersion === mail.securityVersion ? undefined : 'security_version'
