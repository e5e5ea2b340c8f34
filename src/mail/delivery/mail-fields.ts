import { fill } from '#templates/words/fill.ts'
import type { Config } from '../../config.ts'
import type { Key } from '../../lib/keyring.ts'
import type { WaitingMail } from '../../store/mail/waiting-mails.ts'
import { confirmationCode } from '../confirmation-code.ts'
import { type LinkPurpose, linkPaths, mintLink } from '../link-tokens.ts'
import { type Locale, valuesIn } from '../templates.generated.ts'
import { placeInWords, timeInWords } from './wording.ts'

/** What a mail's words and links are made of. */
export interface Subject {
  config: Config
  row: WaitingMail
  /** The link key that the row names. */
  key: Key
  locale: Locale
}

/** What every mail can say. Nothing in a mail but the row, the settings and the key ring, so that a retry says the same. */
export function common({ config, row, locale }: Subject) {
  const when = timeInWords(row.createdAt, locale)
  return {
    appName: config.appName,
    requested: when,
    changed: when,
    when,
    expires: timeInWords(row.expiresAt, locale),
    place: placeInWords(row.params, locale),
    registerUrl: `${config.publicUrl}/register`,
    loginUrl: `${config.publicUrl}/login`,
    resetUrl: `${config.publicUrl}/reset`,
    accountUrl: `${config.publicUrl}/account`,
  }
}

export async function link({ config, row }: Subject, purpose: LinkPurpose): Promise<string> {
  return `${config.publicUrl}${linkPaths[purpose]}${await mintLink(config.keyring, purpose, row)}`
}

/** To the owner of an address that somebody has signed up with: how to log in, or to connect what somebody came by. */
export async function toOwner(subject: Subject) {
  const { config, row, locale } = subject
  const words = valuesIn(locale)
  const names = { appName: config.appName, provider: row.params.provider ?? '' }
  if (!names.provider)
    return { told: fill(words.known, names), action: words.logIn, actionUrl: `${config.publicUrl}/login` }
  const actionUrl = await link(subject, 'identity_link')
  return { told: fill(words.knownBy, names), action: fill(words.connect, names), actionUrl }
}

export const codeOf = ({ key, row }: Subject) =>
  confirmationCode(key, row.registrationId ?? row.userId ?? '', row.securityVersion)
