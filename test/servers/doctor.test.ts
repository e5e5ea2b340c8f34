import { strict as assert } from 'node:assert'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { OAuth2Server } from 'oauth2-mock-server'
import { root } from '../../scripts/wrangler.ts'
import { type Deployed, openDeployed, soundDeployment } from './deployed.ts'

/*
 * `npm run doctor -- --remote` with the real wrangler; the account, the resolver and the Worker are stand-ins.
 */

const deployed = soundDeployment('https://auth.example.com')
let server: Awaited<ReturnType<typeof openDeployed>>
let home: string
before(async () => {
  server = await openDeployed(deployed)
  home = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
})
after(async () => {
  server.close()
  await rm(home, { recursive: true, force: true })
})

const account = () => ({
  ...{ CLOUDFLARE_API_TOKEN: 'token', CLOUDFLARE_ACCOUNT_ID: 'account-1' },
  CLOUDFLARE_API_BASE_URL: `${server.origin}/client/v4`,
})

/** Its lines without colours, and its exit code. */
async function examine(changes: Partial<Deployed>, env: Record<string, string> = account()) {
  Object.assign(deployed, soundDeployment('https://auth.example.com'), changes)
  const args = ['scripts/doctor/index.ts', '--remote', '--url', server.origin, '--doh', `${server.origin}/dns-query`]
  // Nobody's own log-in at Cloudflare takes part.
  const { CLOUDFLARE_API_TOKEN: _, CLOUDFLARE_ACCOUNT_ID: __, ...inherited } = process.env
  const options = { cwd: root, env: { ...inherited, NO_COLOR: '1', HOME: home, XDG_CONFIG_HOME: home, ...env } }
  return new Promise<{ code: number; text: string; signs: Record<string, string> }>((resolve) => {
    const child = execFile(process.execPath, args, options, (_error, stdout, stderr) => {
      const heads = stdout.matchAll(/^([✓✗!]) (.+)$/gm)
      const signs = Object.fromEntries([...heads].map(([, sign = '', name = '']) => [name, sign]))
      resolve({ code: child.exitCode ?? 1, text: stdout + stderr, signs })
    })
  })
}

describe('the remote doctor', () => {
  it('finds nothing to mend where nothing is wrong', async () => {
    const { code, text, signs } = await examine({})
    assert.deepEqual([...new Set(Object.values(signs))], ['✓'], text)
    assert.deepEqual(Object.keys(signs), [
      'Deployment of gatehouse in the Cloudflare account',
      `Health of ${server.origin}`,
      ...['Settings', 'Secrets', 'Schema of the database', 'Bindings, database and KV'],
      ...['Queue gatehouse-mail', 'Queue gatehouse-mail-dead'],
      ...['Queue gatehouse-events', 'Queue gatehouse-events-dead'],
      ...['SPF of example.com', 'SPF for resend', 'DKIM for resend', 'DMARC', 'Time of a password hash'],
    ])
    assert.match(text, /about \d+ ms for 600,000 iterations/)
    assert.equal(code, 0)
  })

  // checks 143
  it('names what is wrong, and no secret', async () => {
    const sound = soundDeployment('https://auth.example.com')
    const changed: Record<string, object> = {
      PUBLIC_URL: { type: 'plain_text', text: 'http://auth.example.com' },
      MAIL_RESEND_KEY: { type: 'plain_text', text: 're_not_to_be_shown' },
      APP_NAME: { text: 'Another' },
      DB: { type: 'd1', id: 'database-2' },
    }
    const bindings = sound.bindings
      .filter(({ name }) => name !== 'RATE_LIMIT')
      .map((binding) => ({ ...binding, ...changed[String(binding.name)] }))
    const { code, text } = await examine({
      bindings,
      secrets: [],
      migrations: sound.migrations.slice(1),
      databases: [...sound.databases, { uuid: 'database-2', name: 'another' }],
      namespaces: [],
      queues: { 'gatehouse-mail': [{ type: 'worker', script: 'gatehouse', settings: {} }] },
      health: { status: 500, body: { code: 'internal' } },
      zone: {},
    })
    for (const line of [
      'its settings are wrong, and only its log says which',
      'PUBLIC_URL is http: production needs https (http only for localhost)',
      'APP_NAME is deployed with another value than wrangler.toml has',
      'KEYRING is missing',
      'MAIL_RESEND_KEY is a plain variable that the dashboard shows',
      'MAIL_RESEND_WEBHOOK_SECRET is missing: bounces and complaints are not heard of',
      'OIDC_KEYS is missing: this is no OpenID provider',
      `${sound.migrations[0]} is not applied`,
      'RATE_LIMIT (ratelimit) is not bound',
      'DB is bound to the database another, but migrations go to gatehouse',
      'KV is bound to a KV namespace that the account does not have',
      'its dead letters go to nowhere instead of gatehouse-mail-dead',
      'Queue "gatehouse-mail-dead" does not exist',
      'Queue "gatehouse-events" does not exist',
      'resend._domainkey.example.com is not there',
      '16 problems to mend.',
    ])
      assert.ok(text.includes(line), `${line}\n\n${text}`)
    assert.doesNotMatch(text, /re_not_to_be_shown|account-1/)
    assert.equal(code, 1)
  })

  it('asks each issuer for its name, and tells the address to register there', async () => {
    const issuer = new OAuth2Server()
    await issuer.start(0, 'localhost')
    const { url = '' } = issuer.issuer
    const vars = {
      ...{ PROVIDERS: 'acme,other,github', PROVIDER_ACME_ID: 'ours', PROVIDER_ACME_ISSUER: url },
      ...{ PROVIDER_OTHER_ID: 'ours', PROVIDER_OTHER_ISSUER: `${url}/`, PROVIDER_GITHUB_ID: 'ours' },
    }
    const texts = Object.entries(vars).map(([name, text]) => ({ type: 'plain_text', name, text }))
    const { bindings } = soundDeployment('https://auth.example.com')
    const { text, signs } = await examine({ bindings: [...bindings, ...texts] }).finally(() => issuer.stop())
    assert.deepEqual([signs['Provider acme'], signs['Provider other'], signs['Provider github']], ['✓', '✗', '✓'], text)
    assert.ok(text.includes(`${url}/ calls itself ${url}, and its tokens do`), text)
    assert.ok(text.includes('https://auth.example.com/login/with/github/back'), text)
    assert.ok(text.includes('PROVIDER_GITHUB_SECRET is missing'), text)
    assert.ok(text.includes('it knows the client, and the address to send people back to'), text)
  })

  it('says in one line that nobody is logged in, and goes on with the rest', async () => {
    const { code, text, signs } = await examine({}, { CLOUDFLARE_API_BASE_URL: `${server.origin}/client/v4` })
    assert.match(text, /wrangler is not logged in.*\n {4}→ npx wrangler login/)
    assert.deepEqual(Object.values(signs).filter((sign) => sign === '✗').length, 2, text)
    assert.equal(signs[`Health of ${server.origin}`], '✓')
    assert.match(text, /✗ DNS\n {4}MAIL_FROM names no domain/)
    assert.equal(signs['Time of a password hash'], '✓')
    assert.equal(code, 1)
  })

  it('survives that nobody can be reached', async () => {
    const nowhere = { ...account(), CLOUDFLARE_API_BASE_URL: 'http://127.0.0.1:1/client/v4' }
    server.close()
    const { code, text, signs } = await examine({}, nowhere)
    assert.match(text, /✗ Deployment of gatehouse in the Cloudflare account\n {4}fetch failed\n/)
    assert.match(text, /127\.0\.0\.1:\d+ does not answer \(ECONNREFUSED\)/)
    assert.equal(signs['Time of a password hash'], '!')
    assert.equal(code, 1)
  })
})
