import type { WaitingMail } from '../../store/mail/outbox-delivery.ts'
import type { MailKind } from '../../store/schema/index.ts'

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

type Rule = (mail: WaitingMail, now: number) => StaleReason | undefined

const accountExists: Rule = (mail) => (mail.accountEmail === null ? 'account_gone' : undefined)
const always: Rule = () => undefined

const rules: Record<MailKind, Rule> = {
  confirm: confirmable,
  already_registered: reachingOwner,
  reset: resettable,
  password_changed: accountExists,
  email_change: pendingChange,
  email_changed: accountExists,
  new_device: accountExists,
  login_trouble: resettable,
  session_theft: accountExists,
  account_deleted: always,
  operator_alert: always,
  // Also for an imported account that is confirmed and has no password.
  invitation: resettable,
}

/** Why a claimed mail is not wanted any more, or undefined when it is. */
export function staleReason(mail: WaitingMail, now: number): StaleReason | undefined {
  if (mail.expiresAt <= now) return 'expired'
  if (mail.address === null) return 'no_recipient'
  return rules[mail.kind](mail, now) ?? (mail.suppressed ? 'suppressed' : undefined)
}

// Where unconfirmed accounts may log in, registration and account stand side by side: then the account's state counts.
function confirmable(mail: WaitingMail, now: number): StaleReason | undefined {
  if (mail.accountConfirmedAt !== null || mail.registrationDecoy) return 'already_confirmed'
  if (mail.accountEmail !== null) return resettable(mail, now)
  if (mail.registrationEmail === null) return mail.registrationId === null ? 'account_gone' : 'registration_gone'
  if ((mail.registrationExpiresAt ?? 0) <= now) return 'registration_gone'
  if (mail.registrationEmail !== mail.address) return 'address_changed'
  return mail.registrationVersion === mail.securityVersion ? undefined : 'security_version'
}

function resettable(mail: WaitingMail, now: number): StaleReason | undefined {
  return ownAddress(mail, now) ?? disabled(mail, now) ?? sameVersion(mail, now)
}

// One without an owner is to an address that was only reserved.
function reachingOwner(mail: WaitingMail, now: number): StaleReason | undefined {
  return mail.userId === null ? undefined : ownAddress(mail, now)
}

function pendingChange(mail: WaitingMail, now: number): StaleReason | undefined {
  const gone = accountExists(mail, now) ?? disabled(mail, now)
  return gone ?? (mail.pendingChangeId === mail.id ? sameVersion(mail, now) : 'change_gone')
}

const ownAddress: Rule = (mail, now) =>
  accountExists(mail, now) ?? (mail.accountEmail === mail.address ? undefined : 'address_changed')
const disabled: Rule = (mail) => (mail.accountDisabledAt === null ? undefined : 'disabled')
const sameVersion: Rule = (mail) => (mail.accountVersion === mail.securityVersion ? undefined : 'security_version')
