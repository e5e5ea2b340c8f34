import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { devAccounts } from './dev-accounts.ts'
import { readDevFlags } from './dev-flags.ts'
import { setUp } from './setup.ts'
import { bold, command, Failure, table } from './terminal.ts'
import { startWranglerDev } from './wrangler.ts'

let wrangler: ReturnType<typeof startWranglerDev> | undefined

await command(async () => {
  stopWhenTold()
  const { port, host, persistTo, wranglerArgs } = readDevFlags(process.argv.slice(2))
  if (await isTaken(port)) throw new Failure(`Port ${port} is taken. Try: npm run dev -- --port ${port + 1}`)
  await setUp({ persistTo })
  wrangler = startWranglerDev(wranglerArgs)
  wrangler.on('exit', (code) => process.exit(code ?? 1))
  // What wrangler prints while it starts is thrown away: its warnings and errors come by the other channel.
  wrangler.stdout.resume()
  const origin = `http://${host}:${port}`
  await answering(origin)
  console.log(banner(origin))
  wrangler.stdout.pipe(process.stdout)
  setInterval(sweep, 60_000, origin)
})

function stopWhenTold(): void {
  const stop = () => {
    if (!wrangler) process.exit()
    wrangler
      .removeAllListeners('exit')
      .on('exit', () => process.exit())
      .kill()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  // npm's shell takes a signal to npm for itself and leaves us behind.
  const shell = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== shell && stop(), 500).unref()
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(true))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)))
  })
}

async function answering(origin: string): Promise<void> {
  const answered = await fetch(origin, { redirect: 'manual' })
    .then(() => true)
    .catch(() => false)
  if (answered) return
  await wait(100)
  await answering(origin)
}

function banner(origin: string): string {
  const places = [
    ['Site', origin],
    ['Mailbox', `${origin}/dev/mailbox`],
    ['Sweep', 'every minute, as the cron does once deployed'],
  ]
  const accounts = devAccounts.map(({ role, email, password }) => [role, email, password])
  return `\n${bold('Gatehouse is running.')} Stop it with Ctrl-C.\n\n${table(places)}\n\n${table([['', 'log in as', 'password'], ...accounts])}\n`
}

/** Crons do not fire by themselves in wrangler dev. A minute that fails is made up for by the next. */
async function sweep(origin: string): Promise<void> {
  await fetch(`${origin}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`).catch(() => undefined)
}
