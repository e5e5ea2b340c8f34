import type { Deps } from '../../deps.ts'
import { canonicalMailbox } from '../../lib/canonical-mailbox.ts'
import { indexHashes } from '../../lib/hashes.ts'
import { newId } from '../../lib/ids.ts'
import { mailParams, type Origin } from '../../origin.ts'
import type { NewMail } from '../../store/mail/outbox.ts'
import { kindLimits } from '../kinds.ts'

/** A mail about to be inserted; `ttl` is its link's life in seconds, after which it is not sent any more. */
export function newMail(deps: Deps, origin: Origin, ttl: number, hourlyCap?: number): NewMail {
  const now = deps.clock()
  return {
    id: newId(now),
    kid: deps.config.keyring.signing('link').kid,
    params: mailParams(origin),
    now,
    expiresAt: now + ttl,
    kinds: kindLimits,
    ...(hourlyCap === undefined ? {} : { hourlyCap }),
  }
}

/** One that anybody can cause who types the address: within the limits of the address and of its mailbox. */
export async function limitedMail(deps: Deps, origin: Origin, ttl: number, address: string): Promise<NewMail> {
  const { keyring, resendsPerHour } = deps.config
  const mailbox = await indexHashes(keyring, canonicalMailbox(address))
  return { ...newMail(deps, origin, ttl, resendsPerHour + 1), mailbox }
}
