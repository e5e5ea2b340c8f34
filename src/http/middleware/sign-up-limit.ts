import type { Context } from 'hono'
import { day } from '../../lib/clock.ts'
import { indexHash } from '../../lib/hashes.ts'
import { within } from '../../lib/within.ts'
import { windowCounter } from '../../store/limits/window-counter.ts'
import type { HttpEnv } from '../kit/env.ts'

/** Milliseconds: signing up waits no longer for KV than for the look-up of its password. */
const patience = 1500

/** Counts a sign-up of this client by KV, and answers the seconds until it may sign up again: 0 for now. */
export async function countSignUp(c: Context<HttpEnv>): Promise<number> {
  const { config, clock, log } = c.get('deps')
  const { kv, defer } = c.get('edge')
  const onFailure = () => log.warn('sign_up_limit.failed_open')
  const counter = windowCounter({ kv, window: day, clock, defer, onFailure })
  const key = `signup:${await indexHash(config.keyring, c.get('client').key)}`
  try {
    const { totalHits } = await within(patience, async () => counter.increment(key))
    return totalHits > config.signupsPerClient ? counter.secondsLeft() : 0
  } catch {
    onFailure()
    return 0
  }
}
