import type { KindLimits } from '../store/mail/outbox.ts'
import type { MailKind } from '../store/schema/index.ts'
import {
  accountExists,
  always,
  confirmable,
  expiredSignUp,
  pendingChange,
  reachingOwner,
  resettable,
} from './delivery/freshness-rules.ts'
import { codeOf, common, link, type Subject, toOwner } from './delivery/mail-fields.ts'
import { causeInWords, masked } from './delivery/wording.ts'
import { type KindOfMail, urgencies } from './kind-of-mail.ts'
import { mailedCode } from './mailed-code.ts'
import { secondFactorKinds } from './second-factor-kinds.ts'
import type { MailFields } from './templates.generated.ts'

/** A notice of something that has happened to an account. */
const whatHappened = {
  nature: 'notice',
  urgency: 'security',
  staleReason: accountExists,
  repeatable: true,
  fields: async (subject: Subject) => common(subject),
} as const

/** Every kind of mail: the names stand in the schema, the words in templates/mail. One that is forgotten does not compile. */
export const mailKinds: { readonly [Kind in MailKind]: KindOfMail<Kind> } = {
  confirm: {
    nature: 'link',
    urgency: 'sign_up',
    limit: 'strangers',
    staleReason: confirmable,
    repeatable: true,
    fields: async (subject) => ({
      ...common(subject),
      url: await link(subject, 'confirm'),
      disownUrl: await link(subject, 'disown'),
      code: await codeOf(subject),
    }),
  },
  already_registered: {
    nature: 'link',
    urgency: 'sign_up',
    limit: 'strangers',
    staleReason: reachingOwner,
    repeatable: true,
    fields: async (subject) => ({ ...common(subject), ...(await toOwner(subject)) }),
  },
  sign_up_again: {
    nature: 'link',
    urgency: 'sign_up',
    limit: 'strangers',
    staleReason: expiredSignUp,
    repeatable: true,
    fields: async (subject) => common(subject),
  },
  reset: {
    nature: 'link',
    urgency: 'security',
    limit: 'resets',
    firstOfDay: true,
    staleReason: resettable,
    repeatable: true,
    passesComplaint: true,
    fields: async (subject) => ({ ...common(subject), url: await link(subject, 'reset') }),
  },
  password_changed: whatHappened,
  password_breached: {
    nature: 'notice',
    urgency: 'member',
    staleReason: resettable,
    repeatable: true,
    fields: async (subject) => common(subject),
  },
  email_change: {
    nature: 'link',
    urgency: 'sign_up',
    limit: 'strangers',
    staleReason: pendingChange,
    // Its link is the change itself: the owner asks again.
    repeatable: false,
    fields: async (subject) => ({ ...common(subject), url: await link(subject, 'email_change') }),
  },
  email_change_requested: {
    nature: 'link',
    urgency: 'security',
    staleReason: accountExists,
    repeatable: true,
    fields: async (subject) => ({
      ...common(subject),
      stopUrl: await link(subject, 'email_stop'),
      newAddress: masked(subject.row.newEmail ?? ''),
    }),
  },
  email_changed: {
    nature: 'link',
    urgency: 'security',
    staleReason: accountExists,
    repeatable: true,
    fields: async (subject) => ({
      ...common(subject),
      undoUrl: await link(subject, 'email_undo'),
      newAddress: masked(subject.row.newEmail ?? ''),
    }),
  },
  username_changed: whatHappened,
  new_device: whatHappened,
  identity_linked: {
    nature: 'link',
    urgency: 'security',
    staleReason: accountExists,
    repeatable: true,
    fields: async (subject) => ({ ...common(subject), undoUrl: await link(subject, 'identity_undo') }),
  },
  identity_unlinked: whatHappened,
  passkey_added: whatHappened,
  passkey_removed: whatHappened,
  passkey_counter: whatHappened,
  login_trouble: {
    nature: 'link',
    urgency: 'security',
    staleReason: resettable,
    repeatable: true,
    fields: async (subject) => ({ ...common(subject), url: await link(subject, 'unlock') }),
  },
  session_theft: whatHappened,
  ...secondFactorKinds,
  login: {
    nature: 'code',
    urgency: 'security',
    firstOfDay: true,
    staleReason: resettable,
    repeatable: false,
    passesComplaint: true,
    fields: async (subject) => ({
      ...common(subject),
      url: await link(subject, 'login'),
      code: await mailedCode(subject.key, 'login', subject.row.id),
    }),
  },
  login_unknown: {
    nature: 'link',
    urgency: 'sign_up',
    limit: 'strangers',
    staleReason: always,
    repeatable: false,
    fields: async (subject) => common(subject),
  },
  account_deleted: {
    nature: 'notice',
    urgency: 'security',
    staleReason: always,
    repeatable: true,
    fields: async (subject) => common(subject),
  },
  invitation: {
    nature: 'link',
    urgency: 'invitation',
    // Also for an imported account that is confirmed and has no password.
    staleReason: resettable,
    repeatable: true,
    fields: async (subject) => ({ ...common(subject), url: await link(subject, 'invite') }),
  },
  operator_alert: {
    nature: 'notice',
    urgency: 'security',
    staleReason: always,
    repeatable: true,
    fields: async (subject) => ({
      ...common(subject),
      cause: causeInWords(subject.row.params.cause),
      adminUrl: `${subject.config.publicUrl}/admin/mail`,
    }),
  },
}

/** What a row says its kind is: it may be one that only the next version knows. */
export const kindOf = (name: MailKind): KindOfMail<MailKind> | undefined => {
  const known: Partial<typeof mailKinds> = mailKinds
  return known[name]
}

/** The values of a mail's template. */
export const fieldsOf = <Kind extends MailKind>(kind: Kind, subject: Subject): Promise<MailFields[Kind]> =>
  mailKinds[kind].fields(subject)

const byName = <Value>(say: (kind: KindOfMail<MailKind>) => Value | undefined): string =>
  JSON.stringify(Object.fromEntries(Object.entries(mailKinds).map(([name, kind]) => [name, say(kind)])))

/** What the insert of a mail asks of its kind, which only the database finds out. */
export const kindLimits: KindLimits = {
  urgency: byName(({ urgency }) => urgencies.indexOf(urgency)),
  limit: byName(({ limit }) => limit),
  firstOfDay: byName(({ firstOfDay }) => (firstOfDay ? 1 : undefined)),
}
