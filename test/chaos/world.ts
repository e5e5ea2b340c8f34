import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Miniflare } from 'miniflare'
import { bundleWorker } from './bundle.ts'
import type { VirtualClock } from './clock.ts'
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts'
import { answerWorker, type Ledger, type Report } from './ledger.ts'
import { startMailServers } from './mail-servers.ts'
import type { Mutant } from './mutants.ts'
import type { Plan } from './plan.ts'
import { applyMigrations, settingsFor, startPlatform } from './platform.ts'

export interface World {
  plan: Plan
  clock: VirtualClock
  ledger: Ledger
  platform: () => Miniflare
  restart(): Promise<void>
  /** Before the mail API that is asked first. */
  proxy: FaultProxy
}

type Shared = Pick<World, 'plan' | 'clock' | 'ledger'>

/** Mail servers, a proxy before each, and the Worker, with a database of its own. */
export async function createWorld(shared: Shared, providers: string[], mutant: Mutant | undefined) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-chaos-'))
  const servers = await startMailServers()
  const resend = await startFaultProxy({ target: servers.resend, ...shared })
  const ses = await startFaultProxy({ target: servers.ses, ...shared })
  const settings = await settingsFor({
    ...{ MAIL_PROVIDERS: providers.join(','), MAIL_RESEND_URL: resend.url, MAIL_RESEND_KEY: 're_chaos' },
    ...{ MAIL_SES_URL: ses.url, MAIL_SES_REGION: 'eu-west-1', MAIL_SES_ID: 'chaos', MAIL_SES_KEY: 'chaos' },
  })
  const log: string[] = []
  const script = await bundleWorker('test/chaos/worker.ts', mutant)
  const onReport = (report: unknown) => answerWorker(report as Report, shared.ledger, shared.clock, shared.plan)
  const start = () => startPlatform({ script, folder, settings, onReport, onLog: (line) => log.push(line) })
  let platform = await start()
  await applyMigrations(platform)
  const restart = async () => {
    shared.plan.note('worker_restarted')
    // The mails of the consumers at work are left as they are.
    await platform.dispose()
    shared.ledger.restarted()
    platform = await start()
  }
  const close = async () => {
    for (const proxy of [resend, ses]) proxy.close()
    await Promise.all([platform.dispose(), servers.close()])
    await rm(folder, { recursive: true, force: true })
  }
  const world: World = { ...shared, platform: () => platform, restart, proxy: providers[0] === 'ses' ? ses : resend }
  return { world, inbox: servers.inbox, log, close }
}
