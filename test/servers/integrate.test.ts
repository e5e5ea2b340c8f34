import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { devAccounts } from '../../scripts/dev-accounts.ts'
import { freePort, withServer } from '../../scripts/throwaway-server.ts'
import { root } from '../../scripts/wrangler.ts'
import { browserAt, type Seen } from './form-browser.ts'

/*
 * The app that docs/integrate.md tells to copy, run as it stands there.
 */

const ada = devAccounts.find(({ username }) => username === 'ada')

/** The page's first block of JavaScript. */
async function copied(): Promise<string> {
  const page = await readFile(path.join(root, 'docs/integrate.md'), 'utf8')
  const [, code] = /```js\n([\s\S]*?)```/.exec(page) ?? []
  assert.ok(code)
  return code
}

async function withApp(env: Record<string, string>, work: () => Promise<void>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-app-'))
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  await writeFile(path.join(folder, 'app.mjs'), await copied())
  const app = spawn(process.execPath, ['app.mjs'], { cwd: folder, env: { ...process.env, ...env }, stdio: 'inherit' })
  try {
    await work()
  } finally {
    app.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

async function listening(address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const isThere = await fetch(address, { redirect: 'manual' }).then(
      () => true,
      () => false,
    )
    if (isThere) return
    await wait(100)
  }
  throw new Error(`nothing at ${address}`)
}

test(
  'the app of docs/integrate.md gets people back signed in, after a log-in and a sign-up',
  { timeout: 180_000 },
  () =>
    withServer([], async (gatehouse) => {
      const site = `http://127.0.0.1:${await freePort()}`
      await withApp({ GATEHOUSE_URL: gatehouse, APP_URL: site }, async () => {
        await listening(site)
        const browser = browserAt(gatehouse, site)
        const greeted = await browser.logIn(await browser.go(`${site}/`), ada)
        assert.match(greeted.text, new RegExp(`^Hello ${ada?.email}, `))
        assert.equal(new URL((await browser.go(`${site}/logout`)).url).pathname, '/login')
        assert.match((await signUp(gatehouse, site)).text, /^Hello new@example\.org, /)
        assert.equal((await browserAt(site).go(`${site}/callback?code=stolen&state=x`)).status, 200)
      })
    }),
)

/** Somebody new, who types the code of the mail. */
async function signUp(gatehouse: string, site: string): Promise<Seen> {
  const browser = browserAt(gatehouse, site)
  const asked = await browser.go(`${site}/`)
  const [, register = ''] = /href="(\/register[^"]*)"/.exec(asked.text) ?? []
  const form = await browser.go(new URL(register.replaceAll('&amp;', '&'), asked.url).href)
  const fields = { email: 'new@example.org', password: 'violet-harbour-lantern' }
  const pending = await browser.submit(form, 'name="email"', fields)
  const { mails } = await (await fetch(`${gatehouse}/dev/mailbox.json?to=new@example.org&wait=20`)).json()
  return browser.submit(pending, 'name="code"', { code: mails[0].code })
}
