import { setTimeout as wait } from 'node:timers/promises'
import { createClock } from './clock.ts'
import { startErrands } from './errands.ts'
import { outage, refusal, spoilQueue } from './incidents.ts'
import { createLedger } from './ledger.ts'
import type { ArrivedMail } from './mail-servers.ts'
import type { Mutant } from './mutants.ts'
import { flood, type Person, people, signUp } from './people.ts'
import { createPlan } from './plan.ts'
import { createWorld, type World } from './world.ts'

export interface StormOptions {
  mails: number
  seed: number
  providers: string[]
  mutant?: Mutant | undefined
}

export interface OutboxRow {
  id: string
  address: string
  status: string
  kind: string
  attempts: number
  provider: string | null
  last_class: string | null
  last_code: string | null
  created_at: number
  sent_at: number | null
}

/** All that a run leaves behind. */
export interface Aftermath {
  people: Person[]
  flooded: string
  providers: string[]
  ledger: ReturnType<typeof createLedger>
  injected: ReturnType<ReturnType<typeof createPlan>['injected']>
  rows: OutboxRow[]
  inbox: ArrivedMail[]
  /** Everything the Worker wrote down where nothing secret may stand. */
  log: string[]
  /** Seconds, real and virtual. */
  took: number
  passed: number
}

/** Sign-ups through a Worker on which every fault falls; then the faults stop, and it is given time to finish. */
export async function storm({ mails, seed, providers, mutant }: StormOptions): Promise<Aftermath> {
  const started = Date.now()
  const shared = { plan: createPlan(seed), clock: createClock(), ledger: createLedger() }
  const { world, inbox, log, close } = await createWorld(shared, providers, mutant)
  try {
    const crowd = people(mails)
    const flooded = `flooded-${seed}@example.org`
    await trouble(world, crowd, flooded)
    shared.plan.stop()
    await settle(world)
    const database = await world.platform().getD1Database('DB')
    const rows = (await database.prepare('SELECT * FROM outbox').all<OutboxRow>()).results
    const took = Math.round((Date.now() - started) / 1000)
    const facts = { ledger: shared.ledger, injected: shared.plan.injected(), passed: took + shared.clock.offset() }
    return { people: crowd, flooded, providers, rows, inbox: await inbox(), log, took, ...facts }
  } finally {
    await close()
  }
}

/** Everybody signs up while time goes on and things break; ends when most mails have ended. */
async function trouble(world: World, crowd: Person[], flooded: string): Promise<void> {
  const { plan } = world
  const waiting = [...crowd]
  const clients = Array.from({ length: 4 }, async () => {
    for (let person = waiting.shift(); person; person = waiting.shift()) await signUp(world.platform, person)
  })
  const errands = startErrands(world.platform, crowd, world.ledger)
  let isOver = false
  let isRefused = false
  const everybody = Promise.all([...clients, signUp(world.platform, { email: flooded, isRefused: false })]).then(() => {
    isOver = true
  })
  await spoilQueue(world)
  const restarts = Math.max(1, Math.round(crowd.length / 400))
  let best = Number.POSITIVE_INFINITY
  for (let round = 0, still = 0; !isOver || still < 60; round++) {
    if (await tick(world, 30)) still += 1
    if (round === 10) await outage(world)
    if (round % 5 === 1 && round > 10 && !isRefused) isRefused = await refusal(world)
    if (round % 25 === 20 && round < 25 * restarts) await world.restart()
    const left = await unended(world)
    if (left < best) still = 0
    best = Math.min(left, best)
    if (isOver && left < crowd.length / 10 && round > 25 * restarts) break
  }
  await everybody
  errands.stop()
  await errands.done
  plan.note('resend_flood')
  await flood(world.platform, flooded, 30)
}

/** Nothing breaks any more: until every mail has ended, or two hours of the Worker's time bring nothing new. */
async function settle(world: World): Promise<void> {
  let left = await unended(world)
  for (let still = 0; left > 0 && still < 120; ) {
    if (await tick(world, 60)) still += 1
    const now = await unended(world)
    if (now < left) still = 0
    left = now
  }
}

/** The cron's minute, at once; and time goes on while nobody sends. True when it did. */
async function tick({ platform, ledger, clock }: World, seconds: number): Promise<boolean> {
  const worker = await platform().getWorker()
  await worker.scheduled({ cron: '* * * * *' }).catch(() => undefined)
  await wait(100)
  const isIdle = ledger.busy() === 0 && Date.now() - ledger.lastActivity() > 500
  if (isIdle) clock.advance(seconds)
  else await wait(200)
  return isIdle
}

async function unended({ platform }: World): Promise<number> {
  const database = await platform().getD1Database('DB')
  const select = "SELECT count(*) AS n FROM outbox WHERE status IN ('queued', 'sending')"
  return (
    (await database
      .prepare(select)
      .first<number>('n')
      .catch(() => null)) ?? 1
  )
}
