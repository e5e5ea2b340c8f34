import { strict as assert } from 'node:assert'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { root } from '../../scripts/wrangler.ts'
import { parseKeyring } from '../../src/lib/keyring.ts'
import { copyToday } from './checkouts.ts'
import { type Account, emptyAccount, openAccount } from './cloudflare-account.ts'

/*
 * `npm run deploy` with the real wrangler, from a fresh checkout with nothing but a token, into an account that remembers.
 */

let home: string
let checkout: string
let account: Account
let server: Awaited<ReturnType<typeof openAccount>>

before(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'gatehouse-'))
  checkout = path.join(home, 'checkout')
  copyToday(checkout)
  account = emptyAccount()
  server = await openAccount(account)
})
after(() => {
  server.close()
  rmSync(home, { recursive: true, force: true })
})

/** Its output without colours, its exit code, and what it changed in the account. */
async function deploy(given: Record<string, string> = {}) {
  const { CLOUDFLARE_API_TOKEN: _, CLOUDFLARE_ACCOUNT_ID: __, ...inherited } = process.env
  const env = {
    ...{ ...inherited, NO_COLOR: '1', HOME: home, XDG_CONFIG_HOME: home, CLOUDFLARE_API_TOKEN: 'token' },
    ...{ CLOUDFLARE_ACCOUNT_ID: 'account-1', CLOUDFLARE_API_BASE_URL: `${server.origin}/client/v4`, ...given },
  }
  const script = path.join(checkout, 'scripts/deploy.ts')
  return new Promise<{ code: number | null; text: string; changes: string[] }>((resolve) => {
    const child = execFile(process.execPath, [script], { cwd: checkout, env }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, text: stdout + stderr, changes: account.changes.splice(0) })
    })
    child.stdin?.end()
  })
}

/** All that a deploy might have changed, copied. */
function stateOf({ databases, namespaces, queues, secrets, bindings = [], crons, database }: Account) {
  const byName = Object.fromEntries(bindings.map((binding) => [binding.name, binding]))
  return structuredClone({ databases, namespaces, queues, secrets, bindings: byName, crons, rows: rowsOf(database) })
}

const rowsOf = (database: Account['database']) => database.prepare('SELECT name FROM d1_migrations ORDER BY id').all()

const settingsFile = () => readFileSync(path.join(checkout, 'wrangler.toml'), 'utf8')

describe('npm run deploy', () => {
  it('names what is missing, and touches nothing', async () => {
    const { code, text, changes } = await deploy()
    assert.equal(code, 1)
    for (const name of ['PUBLIC_URL', 'MAIL_FROM']) assert.match(text, new RegExp(`${name} is missing`), text)
    assert.deepEqual(changes, [])
  })

  it('provisions, makes secrets, migrates, deploys, examines and says where, with only a token', async () => {
    // The resolver that the examination asks is a stand-in too.
    const file = path.join(checkout, 'wrangler.toml')
    writeFileSync(file, settingsFile().replace('[vars]\n', `[vars]\nMAIL_MX_URL = "${server.origin}/dns-query"\n`))
    const { code, text } = await deploy({
      ...{ PUBLIC_URL: server.origin, MAIL_PROVIDERS: 'resend', MAIL_FROM: 'Example <no-reply@example.com>' },
      MAIL_RESEND_KEY: 're_123',
    })
    assert.equal(code, 0, text)
    assert.match(text, new RegExp(`Deployed: ${server.origin}\n$`))
    assert.match(settingsFile(), /^MAIL_FROM = "Example <no-reply@example\.com>"$/m)
    assert.deepEqual([...account.secrets.keys()].sort(), ['KEYRING', 'MAIL_RESEND_KEY', 'OIDC_KEYS'])
    assert.deepEqual(parseKeyring(account.secrets.get('KEYRING') ?? '').problems, [])
    const files = readdirSync(path.join(root, 'migrations')).filter((name) => name.endsWith('.sql'))
    assert.deepEqual(
      rowsOf(account.database).map(({ name }) => name),
      files.sort(),
    )
    assert.deepEqual([account.databases.length, account.namespaces.length, account.crons], [1, 1, ['* * * * *']])
    assert.deepEqual(
      account.queues.map(({ queue_name, consumers }) => [queue_name, consumers.length]),
      ['gatehouse-mail', 'gatehouse-mail-dead', 'gatehouse-events', 'gatehouse-events-dead'].map((name) => [name, 1]),
    )
    assert.deepEqual(account.unknown, [])
  })

  it('changes nothing that is right when it runs again', async () => {
    const [before, settings] = [stateOf(account), settingsFile()]
    const { code, text, changes } = await deploy()
    assert.equal(code, 0, text)
    assert.deepEqual(stateOf(account), before)
    assert.equal(settingsFile(), settings)
    // The Worker itself is uploaded again, and its consumers told what they are.
    const others = changes.filter(
      (change) => !/ \/workers\/scripts\/gatehouse|^PUT \/queues\/.+\/consumers\//.test(change),
    )
    assert.deepEqual(others, [])
  })

  it('makes no new keys where it cannot find out whether there are any', async () => {
    const secrets = new Map(account.secrets)
    account.refuses = 'GET /workers/scripts/gatehouse/secrets'
    const { code, changes } = await deploy({ MAIL_RESEND_KEY: 're_123' })
    assert.equal(code, 1)
    assert.deepEqual(changes, [])
    assert.deepEqual(account.secrets, secrets)
  })
})
