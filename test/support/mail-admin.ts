import { listMails, requeueMails } from '../../src/admin/mail/index.ts'
import type { Deps } from '../../src/deps.ts'
import { mailWorld, scriptedProvider } from './mail-world.ts'

export const admin = { id: 'operator', origin: { device: 'x', browser: 'x', country: null, locale: 'en' } }

/** The mail desk without its front door. */
export function desk() {
  const { provider, calls } = scriptedProvider()
  const world = mailWorld({ providers: [provider] })
  const enqueued: string[] = []
  const deps = { ...world.deps, enqueueMails: (ids: readonly string[]) => enqueued.push(...ids) } as unknown as Deps
  const page = async (filter: Parameters<typeof listMails>[1]['filter'], cursor = '', limit = 100) => {
    const { mails, nextCursor } = await listMails(deps, { filter, cursor, limit })
    return { ids: mails.map(({ id }) => id), nextCursor }
  }
  const requeue = async (ids: string[]) => {
    const done = await requeueMails(deps, admin, { ids })
    if (!done.ok) throw new Error(done.code)
    return done.value
  }
  return { ...world, deps, calls, enqueued, page, requeue }
}
