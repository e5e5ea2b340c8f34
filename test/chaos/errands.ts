import { setTimeout as wait } from 'node:timers/promises'
import type { Miniflare } from 'miniflare'
import type { Ledger } from './ledger.ts'
import { type Person, password, post } from './people.ts'

/** What some do after signing up, so that notices are mailed in the storm. */
export interface Errands {
  /** Nobody waits for a mail any more. */
  stop(): void
  done: Promise<unknown>
}

/** Every fifth confirms; half of them then log in on a new device, the others choose a new password by a mailed link. */
export function startErrands(platform: () => Miniflare, crowd: Person[], { letters }: Ledger): Errands {
  let isOver = false
  /** Follows the newest link that has come until the door takes it; false when none did. */
  const follow = async (email: string, page: 'confirm' | 'reset', body: object): Promise<boolean> => {
    const tried = new Set<string>()
    for (; !isOver; await wait(100)) {
      const token = linkTo(page, letters.get(email) ?? []).at(-1)
      if (!token || tried.has(token)) continue
      const path = page === 'confirm' ? '/api/confirm' : '/api/password/reset'
      if ((await persist(platform, path, { token, ...body })) === 200) return true
      tried.add(token)
    }
    return false
  }
  const run = async ({ email }: Person, changesPassword: boolean) => {
    if (!(await follow(email, 'confirm', { password }))) return
    if (changesPassword) {
      await persist(platform, '/api/password/forgot', { email })
      await follow(email, 'reset', { password: 'amber-meadow-compass' })
    } else {
      // The first log-in of all is no news.
      for (let times = 0; times < 2; times++) await persist(platform, '/api/login', { email, password, mode: 'token' })
    }
  }
  const busy = crowd.filter(({ isRefused }, index) => index % 5 === 3 && !isRefused)
  const done = Promise.all(busy.map((person, index) => run(person, index % 2 === 1)))
  const stop = () => {
    isOver = true
  }
  return { stop, done }
}

function linkTo(page: string, bodies: readonly string[]): string[] {
  const link = new RegExp(`/${page}/(eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+)`)
  return bodies.flatMap((body) => link.exec(body)?.[1] ?? [])
}

/** Asks until the Worker has an answer. */
async function persist(platform: () => Miniflare, path: string, body: object): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const status = await post(platform, path, body)
    if (status < 500) return status
    await wait(50)
  }
  throw new Error(`${path} never worked`)
}
