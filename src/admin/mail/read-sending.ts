import type { Deps } from '../../deps.ts'
import { countDead } from '../../store/admin/outbox.ts'
import { commit } from '../../store/database.ts'
import { healthOf } from '../../store/mail/provider-health.ts'
import { countNewest, countWaiting, pausedSince } from '../../store/mail/sending.ts'

/** How sending fares, in bounded counts. Times in epoch seconds. */
export interface Sending {
  pausedAt: number | null
  /** Mails in the outbox that have not ended: at most 10,000 are counted. */
  waiting: { mails: number; oldestAt: number | null }
  /** Mails that the queue gave up on and that have not left since: at most 10,000 are counted. */
  dead: number
  /** Messages on the queue; null when it cannot be asked. */
  backlog: number | null
  /** In the order in which they are tried. */
  providers: ProviderState[]
  /** Of the newest 1,000 mails. */
  newest: { kind: string; provider: string | null; status: string; mails: number }[]
}

export interface ProviderState {
  name: string
  /** In a row. */
  failures: number
  /** Its circuit is open, it is left alone, until then; null: it is not. */
  openUntil: number | null
  lastCode: string | null
}

export async function readSending(deps: Deps): Promise<Sending> {
  const { db, config, clock } = deps
  const names = config.mail.providers
  const most = 10_000
  const [{ paused, waiting, dead, newest, health }, backlog] = await Promise.all([
    commit(db, {
      paused: pausedSince(),
      waiting: countWaiting(most),
      dead: countDead(most),
      newest: countNewest(1000),
      health: healthOf(names),
    }),
    deps.mailBacklog(),
  ])
  return {
    pausedAt: paused[0]?.since ?? null,
    waiting: waiting[0] ?? { mails: 0, oldestAt: null },
    dead: dead[0]?.mails ?? 0,
    backlog,
    providers: names.map((name) => {
      const known = health.find((one) => one.name === name)
      const isOpen = known !== undefined && known.openUntil > clock()
      const { failures = 0, lastCode = '' } = known ?? {}
      return { name, failures, openUntil: isOpen ? known.openUntil : null, lastCode: lastCode || null }
    }),
    newest,
  }
}
