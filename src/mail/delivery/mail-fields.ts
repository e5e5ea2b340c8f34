import type { Config } from '../../config.ts'
import type { Key } from '../../lib/keyring.ts'
import type { WaitingMail } from '../../store/mail/outbox-delivery.ts'
import { confirmationCode } from '../confirmation-code.ts'
import { type LinkPurpose, mintLink } from '../link-tokens.ts'
import type { Locale, MailFields } from '../templates.generated.ts'
import { causeInWords, masked, placeInWords, timeInWords } from './wording.ts'

/** What a mail's words and links are made of. */
export interface Subject {
  config: Config
  row: WaitingMail
  /** The link key that the row names. */
  key: Key
  locale: Locale
}

type FieldsOf = { [Kind in keyof MailFields]: (subject: Subject) => Promise<MailFields[Kind]> }

/** Each kind's values; nothing in them but the row, the settings and the key ring, so that a retry says the same. */
export const fieldsOf: FieldsOf = {
  confirm: async (subject) => ({
    ...common(subject),
    url: await link(subject, 'confirm', '/confirm/'),
    disownUrl: await link(subject, 'disown', '/disown/'),
    code: await codeOf(subject),
  }),
  already_registered: async (subject) => common(subject),
  reset: async (subject) => ({ ...common(subject), url: await link(subject, 'reset', '/reset/') }),
  password_changed: async (subject) => common(subject),
  email_change: async (subject) => ({
    ...common(subject),
    url: await link(subject, 'email_change', '/email/confirm/'),
  }),
  email_changed: async (subject) => ({
    ...common(subject),
    undoUrl: await link(subject, 'email_undo', '/email/undo/'),
    newAddress: masked(subject.row.newEmail ?? ''),
  }),
  new_device: async (subject) => common(subject),
  login_trouble: async (subject) => ({ ...common(subject), url: await link(subject, 'unlock', '/unlock/') }),
  session_theft: async (subject) => common(subject),
  account_deleted: async (subject) => common(subject),
  operator_alert: async (subject) => ({
    ...common(subject),
    cause: causeInWords(subject.row.params.cause),
    adminUrl: `${subject.config.publicUrl}/admin/mail`,
  }),
  invitation: async (subject) => ({ ...common(subject), url: await link(subject, 'invite', '/invite/') }),
}

function common({ config, row, locale }: Subject) {
  const when = timeInWords(row.createdAt, locale)
  return {
    appName: config.appName,
    ...{ requested: when, changed: when, when },
    expires: timeInWords(row.expiresAt, locale),
    place: placeInWords(row.params, locale),
    loginUrl: `${config.publicUrl}/login`,
    resetUrl: `${config.publicUrl}/reset`,
    accountUrl: `${config.publicUrl}/account`,
  }
}

async function link({ config, row }: Subject, purpose: LinkPurpose, path: string): Promise<string> {
  return `${config.publicUrl}${path}${await mintLink(config.keyring, purpose, row)}`
}

const codeOf = ({ key, row }: Subject) =>
  confirmationCode(key, row.registrationId ?? row.userId ?? '', row.securityVersion)
