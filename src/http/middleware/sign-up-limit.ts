import type { Context } from 'hono'
import { day } from '../../lib/clock.ts'
import { indexHash } from '../../lib/hashes.ts'
import { windowCounter } from '../../store/limits/window-counter.ts'
import type { HttpEnv } from '../kit/env.ts'

/** Counts a sign-up of this client by KV, and answers the seconds until it may sign up again: 0 for now. */
export async function countSignUp(c: Context<HttpEnv>): Promise<number> {
  const { config, clock, log } = c.get('deps')
  const { kv, defer } = c.get('edge')
  const onFailure = () => log.warn('sign_up_limit.failed_open')
  const counter = windowCounter({ kv, window: day, clock, defer, onFailure })
  const { totalHits } = await counter.increment(`signup:${await indexHash(config.keyring, c.get('client').key)}`)
  return totalHits > config.signupsPerClient ? counter.secondsLeft() : 0
}
