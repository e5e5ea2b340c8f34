import type { WaitingMail } from '../store/outbox-delivery.ts'
import type { MailKind } from '../store/schema.ts'
import type { Provider } from './providers/provider.ts'

/*
 * An attempt without an answer, or whose consumer died, may have reached the mail API. An API with idempotency keys
 * drops the repetition; any other would send a second copy. A link's second copy is the same link and harmless, so it
 * is risked once. A notice's second copy would look like a second event, so it is never risked.
 */

/** What is unknown about the attempts before this one. */
export interface Doubt {
  /** Some attempt may have been accepted. */
  any: boolean
  /** Attempts that may have been accepted by an API without idempotency keys. */
  keyless: number
}

const links: readonly MailKind[] = [
  'confirm',
  'already_registered',
  'reset',
  'email_change',
  'email_changed',
  'invitation',
]

/** A mail that its reader waits for or must be able to act on; all others are notices. */
export const isLink = (kind: MailKind): boolean => links.includes(kind)

/** Attempts that may be in doubt before the mail is given up as uncertain. */
export const doubtsAllowed = (kind: MailKind): number => (isLink(kind) ? 2 : 1)

export function doubtOf(mail: WaitingMail, providers: readonly Provider[]): Doubt {
  const abandoned = mail.status === 'sending'
  const unanswered = mail.lastClass === 'uncertain'
  return {
    any: abandoned || unanswered,
    // Nobody wrote down which API an abandoned attempt had reached.
    keyless:
      Number(abandoned && isKeyless(null, providers)) + Number(unanswered && isKeyless(mail.provider, providers)),
  }
}

/** The APIs that this mail may be tried at; none when it must not be risked again. A notice in doubt stays with its API. */
export function providersFor(mail: WaitingMail, doubt: Doubt, providers: readonly Provider[]): readonly Provider[] {
  if (doubt.keyless >= doubtsAllowed(mail.kind)) return []
  if (isLink(mail.kind) || mail.lastClass !== 'uncertain' || mail.provider === null) return providers
  return providers.filter((provider) => provider.name === mail.provider)
}

function isKeyless(name: string | null, providers: readonly Provider[]): boolean {
  const known = providers.find((provider) => provider.name === name)
  return known ? !known.idempotent : providers.some((provider) => !provider.idempotent)
}
