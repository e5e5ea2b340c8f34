import { hour } from '../../lib/clock.ts'
import type { WaitingMail } from '../../store/mail/waiting-mails.ts'
import type { MailKind } from '../../store/schema/index.ts'
import { kindOf } from '../kinds.ts'
import type { Provider } from '../providers/provider.ts'

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
  /** How many of those end the mail as uncertain. */
  limit: number
}

// An API remembers a key for 24 hours.
const keyLife = 23 * hour

/** Whether a second copy is better than none. */
export const mayBeDoubled = (kind: MailKind): boolean => (kindOf(kind)?.nature ?? 'notice') !== 'notice'

export function doubtOf(mail: WaitingMail, providers: readonly Provider[]): Doubt {
  const uncertain = mail.lastClass === 'uncertain'
  const abandoned = Number(mail.status === 'sending') + Number(uncertain && mail.provider === null)
  const unanswered = uncertain && mail.provider !== null && isKeyless(mail.provider, providers)
  // Most mails of a consumer that died were never begun: an API with keys takes them, as often as it must.
  const isSafe = abandoned > 0 && !unanswered && providers.some(({ idempotent }) => idempotent)
  return {
    any: isInDoubt(mail),
    // Nobody wrote down which API an abandoned attempt had reached.
    keyless: Number(unanswered) + abandoned * Number(isKeyless(null, providers)),
    limit: mayBeDoubled(mail.kind) ? (isSafe ? Number.POSITIVE_INFINITY : 2) : 1,
  }
}

const isInDoubt = ({ status, lastClass }: WaitingMail) => status === 'sending' || lastClass === 'uncertain'

/** The APIs as they are to this mail: none has keys for one whose doubt may be older than what they remember. */
export const withLiveKeys = (mail: WaitingMail, providers: readonly Provider[], now: number): readonly Provider[] =>
  isInDoubt(mail) && now - mail.createdAt > keyLife
    ? providers.map((provider) => ({ ...provider, idempotent: false }))
    : providers

/** The APIs that this mail may be tried at; none when it must not be risked again. A notice in doubt stays with its API. */
export function providersFor(mail: WaitingMail, doubt: Doubt, providers: readonly Provider[]): readonly Provider[] {
  if (doubt.keyless >= doubt.limit) return []
  if (doubt.keyless > 0 && doubt.limit > 2) return providers.filter(({ idempotent }) => idempotent)
  if (mayBeDoubled(mail.kind) || mail.lastClass !== 'uncertain' || mail.provider === null) return providers
  return providers.filter((provider) => provider.name === mail.provider)
}

function isKeyless(name: string | null, providers: readonly Provider[]): boolean {
  const known = providers.find((provider) => provider.name === name)
  return known ? !known.idempotent : providers.some((provider) => !provider.idempotent)
}
