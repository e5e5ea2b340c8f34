import { AsyncLocalStorage } from 'node:async_hooks'
import worker from '../../src/index.ts'
import { claimedIn, leftUnsettled, mailIdOf } from './held-mails.ts'
import type { Reply, Report } from './ledger.ts'

/*
 * The Worker, with bindings that fail when the plan says so, and with the plan's clock. What it does is the product's
 * own code; what it is given is not to be trusted.
 */

interface TestEnv extends Env {
  CHAOS: Fetcher
}

/** One batch at work; `dies` ends it. */
interface Run {
  id: string
  isDead: boolean
  /** Answers of mail APIs until it is killed. */
  sendsLeft: number
  hasDatabaseFailed: boolean
  /** Mails that its messages name, or that it has claimed. */
  held: Set<string>
  dies(): void
  /** A call had no answer. */
  unheard(body: unknown): Promise<unknown>
}

const runs = new AsyncLocalStorage<Run>()
const realNow = Date.now.bind(Date)
const realFetch = globalThis.fetch.bind(globalThis)
let offset = 0
Date.now = () => realNow() + offset * 1000
const never = new Promise<never>(() => {})

globalThis.fetch = async (...args: Parameters<typeof fetch>) => {
  const run = runs.getStore()
  if (run?.isDead) return never
  const response = await realFetch(...args).catch(async (error) => {
    if (run?.isDead) return never
    await run?.unheard(args[1]?.body)
    throw error
  })
  if (!run) return response
  run.sendsLeft -= 1
  if (run.sendsLeft === 0) run.dies()
  return run.isDead ? never : response
}

async function tell(env: TestEnv, report: Report): Promise<Reply> {
  const response = await env.CHAOS.fetch('http://chaos/', { method: 'POST', body: JSON.stringify(report) })
  const reply = (await response.json()) as Reply
  offset = reply.offset
  return reply
}

const askFault = async (env: TestEnv, ask: 'd1' | 'queue' | 'batch' | 'kv') =>
  (await tell(env, { ask, run: runs.getStore()?.id ?? null })).fault

const faulty = new WeakMap<TestEnv, Env>()

function withFaults(env: TestEnv): Env {
  const known = faulty.get(env)
  if (known) return known
  const wrapped = { ...env, DB: faultyDatabase(env), MAIL: faultyQueue(env), KV: faultyKv(env) }
  faulty.set(env, wrapped)
  return wrapped
}

function faultyDatabase(env: TestEnv): D1Database {
  const batch = async (statements: D1PreparedStatement[]) => {
    const run = runs.getStore()
    const fault = await askFault(env, 'd1')
    if (run?.isDead) return never
    if (run && fault) run.hasDatabaseFailed = true
    if (fault === 'd1_fails_before_commit')
      throw new Error('D1_ERROR: D1 DB is overloaded. Requests queued for too long.')
    const answer = await env.DB.batch(statements)
    if (run) await noteHeld(env, run, answer, fault !== undefined)
    if (fault) throw new Error('D1_ERROR: Network connection lost.')
    return answer
  }
  return new Proxy(env.DB, { get: (db, name) => (name === 'batch' ? batch : bound(db, name)) })
}

/** A claim answers the ids of what it took, whichever the batch's messages name: an interruption is theirs. */
async function noteHeld(env: TestEnv, run: Run, answer: D1Result[], isLost: boolean): Promise<void> {
  const fresh = claimedIn(answer).filter((id) => !run.held.has(id))
  if (fresh.length === 0) return
  for (const id of fresh) run.held.add(id)
  await tell(env, { begin: run.id, mailIds: [...run.held] })
  // That an answer was lost has been noted already, of what the run held before.
  if (isLost) await tell(env, { troubled: fresh })
}

function faultyQueue(env: TestEnv): Queue {
  const carefully = async (put: () => Promise<unknown>) => {
    if (runs.getStore()?.isDead) return never
    const fault = await askFault(env, 'queue')
    if (fault === 'queue_refuses') throw new Error('Too Many Requests')
    if (fault !== 'queue_loses') await put()
    if (fault === 'queue_doubles') await put()
    return { metadata: {} } as never
  }
  const send: Queue['send'] = (...args) => carefully(() => env.MAIL.send(...args))
  const sendBatch: Queue['sendBatch'] = (...args) => carefully(() => env.MAIL.sendBatch(...args))
  return { ...env.MAIL, send, sendBatch, metrics: () => env.MAIL.metrics() }
}

function faultyKv(env: TestEnv): KVNamespace {
  const carefully =
    (name: 'get' | 'put') =>
    async (...args: never[]) => {
      if (await askFault(env, 'kv')) throw new Error('KV GET failed: 429 Too Many Requests')
      return (env.KV[name] as (...args: never[]) => unknown).apply(env.KV, args)
    }
  const methods: Record<PropertyKey, unknown> = { get: carefully('get'), put: carefully('put') }
  return new Proxy(env.KV, { get: (kv, name) => methods[name] ?? bound(kv, name) })
}

const bound = (target: object, name: PropertyKey) => {
  const value = Reflect.get(target, name)
  return typeof value === 'function' ? value.bind(target) : value
}

/** A batch whose first answer to each message is known. */
function watched(batch: MessageBatch, isReal: boolean) {
  const answers = new Map<Message, 'ack' | 'retry'>()
  const messages = batch.messages.map((message) => {
    const answer = (way: 'ack' | 'retry', options?: QueueRetryOptions) => {
      if (answers.has(copy) || runs.getStore()?.isDead) return
      answers.set(copy, way)
      if (isReal) message[way](options)
    }
    const copy: Message = {
      ...{ id: message.id, timestamp: message.timestamp, attempts: message.attempts, body: message.body },
      ...({ metadata: undefined } as object),
      ack: () => answer('ack'),
      retry: (options) => answer('retry', options),
    }
    return copy
  })
  const copy = { queue: batch.queue, metadata: batch.metadata, messages, ackAll() {}, retryAll() {} } as MessageBatch
  return { copy, answers }
}

async function consume(batch: MessageBatch, env: TestEnv, ctx: ExecutionContext, isReal: boolean, kill: number) {
  const { copy, answers } = watched(batch, isReal)
  const death = Promise.withResolvers<never>()
  const run: Run = {
    ...{ id: crypto.randomUUID(), isDead: false, sendsLeft: kill, hasDatabaseFailed: false },
    held: new Set(batch.messages.flatMap(({ body }) => mailIdOf(body) ?? [])),
    unheard: (body) => tell(env, { unheard: String(body) }),
    dies() {
      run.isDead = true
      death.reject(new Error('killed'))
    },
  }
  await tell(env, { begin: run.id, mailIds: [...run.held] })
  try {
    const work = runs.run(run, () => Promise.resolve(worker.queue(copy, withFaults(env), ctx)))
    await (kill > 0 ? Promise.race([work, death.promise]) : work)
    // What the queue has given up lives on in its row, and is done with here.
    const isGivenUp = batch.queue.endsWith('-dead')
    if (isReal && !isGivenUp && !run.hasDatabaseFailed)
      for (const id of await leftUnsettled(env.DB, answers))
        await tell(env, { violation: `acknowledged_unsettled ${id}` })
  } catch (error) {
    await tell(env, run.isDead ? { killed: run.id } : { violation: `consumer_threw ${String(error)}` })
    throw error
  } finally {
    await tell(env, { end: run.id })
  }
}

export default {
  async fetch(request: Request, env: TestEnv, ctx: ExecutionContext) {
    await tell(env, {})
    return worker.fetch(request, withFaults(env), ctx)
  },
  async queue(batch: MessageBatch, env: TestEnv, ctx: ExecutionContext) {
    const { fault, random } = await tell(env, { ask: 'batch', run: null })
    if (fault === 'batch_delivered_twice') {
      await Promise.all([consume(batch, env, ctx, true, 0), consume(batch, env, ctx, false, 0)])
    } else {
      const sends = 1 + Math.floor(random * Math.min(batch.messages.length, 6))
      await consume(batch, env, ctx, true, fault === 'consumer_killed' ? sends : 0)
    }
  },
  async scheduled(event: ScheduledController, env: TestEnv, ctx: ExecutionContext) {
    await tell(env, {})
    await worker.scheduled(event, withFaults(env), ctx)
  },
}
