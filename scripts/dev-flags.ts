import { parseArgs } from 'node:util'

export interface DevFlags {
  port: number
  host: string
  persistTo: string | undefined
  /** All that wrangler dev is given: what was typed, after what we add when it was not typed. */
  wranglerArgs: string[]
}

/** Reads what setup and the banner need from the flags of `npm run dev -- FLAGS`; wrangler gets every one of them. */
export function readDevFlags(flags: string[]): DevFlags {
  const text = { type: 'string' } as const
  const options = { port: text, ip: text, 'persist-to': text, 'inspector-port': text }
  const { values } = parseArgs({ args: flags, options, strict: false, allowPositionals: true })
  const port = Number(values.port ?? 8787)
  const added = values.port === undefined ? ['--port', String(port)] : []
  // A fixed inspector port would keep a second instance from starting.
  if (values['inspector-port'] === undefined) added.push('--inspector-port', '0')
  // The mailbox is in no other build.
  added.push('--define', 'DEVELOPMENT_TOOLS:true')
  // Links follow the port. --var wins over .dev.vars and wrangler.toml.
  if (!flags.some((flag) => /^(--var=)?PUBLIC_URL:/.test(flag)))
    added.push('--var', `PUBLIC_URL:http://localhost:${port}`)
  return {
    port,
    host: hostOf(values.ip),
    persistTo: stringOf(values['persist-to']),
    wranglerArgs: [...added, ...flags],
  }
}

const stringOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** Where a server that listens on `ip` is reached from this machine. */
function hostOf(ip: unknown): string {
  if (typeof ip !== 'string' || ip === '0.0.0.0' || ip === '*' || ip === '::') return 'localhost'
  return ip.includes(':') ? `[${ip}]` : ip
}
