import type { Deps } from '../../deps.ts'
import { newId } from '../../lib/ids.ts'
import { mailParams, type Origin } from '../../origin.ts'
import type { NewMail } from '../../store/mail/outbox.ts'

/** A mail about to be inserted; `ttl` is its link's life in seconds, after which it is not sent any more. */
export function newMail(deps: Deps, origin: Origin, ttl: number, hourlyCap?: number): NewMail {
  const now = deps.clock()
  return {
    id: newId(now),
    kid: deps.config.keyring.signing('link').kid,
    params: mailParams(origin),
    now,
    expiresAt: now + ttl,
    ...(hourlyCap === undefined ? {} : { hourlyCap }),
  }
}
