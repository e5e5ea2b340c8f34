import type { VirtualClock } from './clock.ts'
import { type MailInCall, mailInCall } from './mail-in-call.ts'
import type { Fault, Plan } from './plan.ts'

/** One call of a mail API, as the proxy saw it. */
export interface ApiCall extends MailInCall {
  /** Idempotency key, where the API has one. */
  key: string | undefined
  body: string
  at: number
  fault: Fault | undefined
  status: number | undefined
  retryAfter: number | undefined
}

/** What is known of the run beside database and inboxes. */
export interface Ledger {
  calls: ApiCall[]
  /** Mails, and how often a consumer that held them was killed, or failed by the database. */
  interruptions: Map<string, number>
  /** Calls that the Worker had no answer to, also where no proxy listened. */
  unheard: Pick<MailInCall, 'provider' | 'mailId'>[]
  /** What mail APIs have taken, by address. */
  letters: Map<string, string[]>
  violations: string[]
  begin(run: string, mailIds: string[]): void
  trouble(run: string): void
  interrupt(mailIds: string[]): void
  end(run: string): void
  /** Consumers at work. */
  busy(): number
  /** The Worker is gone, and all consumers with it. */
  restarted(): void
  lastActivity(): number
}

export function createLedger(): Ledger {
  const runs = new Map<string, string[]>()
  const interruptions = new Map<string, number>()
  let active = Date.now()
  const interrupt = (mailIds: string[]) => {
    for (const id of mailIds) interruptions.set(id, (interruptions.get(id) ?? 0) + 1)
  }
  const change = (work: () => void) => {
    active = Date.now()
    work()
  }
  return {
    ...{ calls: [], interruptions, unheard: [], letters: new Map(), violations: [] },
    begin: (run, mailIds) => change(() => runs.set(run, mailIds)),
    interrupt,
    trouble: (run) => interrupt(runs.get(run) ?? []),
    end: (run) => change(() => runs.delete(run)),
    busy: () => runs.size,
    restarted() {
      for (const mailIds of runs.values()) interrupt(mailIds)
      change(() => runs.clear())
    },
    lastActivity: () => active,
  }
}

/** What the test Worker asks and tells; the answer holds the time and, where it asked, a fault. */
export type Report =
  | { ask: 'd1' | 'queue' | 'batch' | 'kv'; run: string | null }
  | { begin: string; mailIds: string[] }
  | { killed: string }
  | { troubled: string[] }
  | { unheard: string }
  | { end: string }
  | { violation: string }
  | Record<string, never>

export interface Reply {
  offset: number
  fault: Fault | undefined
  random: number
}

/** Answers the test Worker. */
export function answerWorker(report: Report, ledger: Ledger, clock: VirtualClock, plan: Plan): Reply {
  let fault: Fault | undefined
  if ('ask' in report) {
    fault = plan.draw(report.ask)
    if (fault && report.run && report.ask === 'd1') ledger.trouble(report.run)
  } else if ('killed' in report) {
    plan.note('consumer_killed')
    ledger.trouble(report.killed)
  } else if ('troubled' in report) ledger.interrupt(report.troubled)
  else if ('unheard' in report) ledger.unheard.push(mailInCall(report.unheard))
  else if ('begin' in report) ledger.begin(report.begin, report.mailIds)
  else if ('end' in report) ledger.end(report.end)
  else if ('violation' in report) ledger.violations.push(report.violation)
  return { offset: clock.offset(), fault, random: plan.random() }
}
