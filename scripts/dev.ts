import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { devAccounts } from './dev-accounts.ts'
import { devClient } from './dev-client.ts'
import { readDevFlags } from './dev-flags.ts'
import { setUp } from './setup.ts'
import { bold, command, Failure, table } from './terminal.ts'
import { startWranglerDev } from './wrangler.ts'

const usage = `
npm run dev                          http://localhost:8787, its mailbox, and the accounts to log in as
npm run dev -- --port 8788           on another port
               --persist-to DIR      with another database
               --var NAME:VALUE      with another setting
Every other flag goes to wrangler dev.`

let wrangler: ReturnType<typeof startWranglerDev> | undefined
let stopping = false

await command(async () => {
  stopWhenTold()
  const { port, host, persistTo, wranglerArgs } = readDevFlags(process.argv.slice(2))
  if (await isTaken(port)) throw new Failure(`Port ${port} is taken. Try: npm run dev -- --port ${port + 1}`)
  await setUp({ persistTo })
  const origin = `http://${host}:${port}`
  await serve(origin, wranglerArgs)
  console.log(banner(origin))
  setInterval(sweep, 60_000, origin)
}, usage)

function stopWhenTold(): void {
  const stop = () => {
    if (!wrangler) process.exit()
    stopping = true
    wrangler.kill()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  // npm's shell takes a signal to npm for itself and leaves us behind.
  const shell = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== shell && stop(), 500).unref()
}

/** Comes back when the site answers; from then on wrangler is started again whenever it dies. */
async function serve(origin: string, args: string[]): Promise<void> {
  let answered = false
  const child = startWranglerDev(args)
  wrangler = child
  child.on('exit', (code) => {
    if (stopping) process.exit()
    if (!answered) process.exit(code ?? 1)
    // A client that breaks off within a POST takes wrangler dev down with it.
    console.error('wrangler dev has died and is started again.')
    void serve(origin, args)
  })
  // What wrangler prints while it starts is thrown away: its warnings and errors come by the other channel.
  child.stdout.resume()
  await answering(origin)
  answered = true
  child.stdout.pipe(process.stdout, { end: false })
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
    ['OpenID', `client ${devClient.id}, for an app at http://localhost:3000 or http://127.0.0.1 (any port)`],
    ['Sweep', 'every minute, as the cron does once deployed'],
  ]
  const accounts = devAccounts.map(({ role, email, password }) => [role, email, password])
  return `\n${bold('Gatehouse is running.')} Stop it with Ctrl-C.\n\n${table(places)}\n\n${table([['', 'log in as', 'password'], ...accounts])}\n`
}

/** Crons do not fire by themselves in wrangler dev. A minute that fails is made up for by the next. */
async function sweep(origin: string): Promise<void> {
  await fetch(`${origin}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`).catch(() => undefined)
}
