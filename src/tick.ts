import { indexUsers, purge, tallyEvents } from './admin/upkeep/index.ts'
import type { Deps } from './deps.ts'
import type { Feature, Job } from './features/feature.ts'
import type { Measure } from './lib/analytics.ts'
import { startWatch } from './lib/clock.ts'
import type { MailDeps } from './mail/deps.ts'
import { alertOperator } from './mail/queue/alert-operator.ts'
import { sweepMail } from './mail/queue/sweep.ts'

interface Ticking {
  measure: Measure
  features: readonly Feature[]
}

/**
 * What is done every minute. A job that fails holds up no other; the run throws at its end, so that the platform
 * counts it as failed.
 */
export async function tick(deps: Deps, mail: MailDeps, { measure, features }: Ticking): Promise<void> {
  const elapsed = startWatch()
  const failures = new Map<string, unknown>()
  const added = features.flatMap((feature) => Object.entries(feature.jobs ?? {}))
  for (const [name, job] of [...Object.entries(jobs), ...added]) {
    await job(deps, mail).catch((error) => failures.set(name, error))
  }
  for (const [job, error] of failures) deps.log.error('cron_job_failed', { job, error: String(error) })
  const failed = [...failures.keys()].join(' ')
  deps.log.info('cron', { failed, ms: elapsed() })
  measure({ event: 'cron', outcome: failed ? 'failed' : 'ok', subject: failed, milliseconds: elapsed() })
  if (failures.size > 0) throw new AggregateError(failures.values(), `failed: ${failed}`)
}

const jobs: Record<string, Job> = {
  sweep: (_, mail) => sweepMail(mail),
  alert: (_, mail) => alertOperator(mail),
  tally: tallyEvents,
  index: indexUsers,
  purge,
}
