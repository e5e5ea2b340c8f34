import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { devAccounts } from '../../scripts/dev-accounts.ts'
import { freePort, withServer } from '../../scripts/throwaway-server.ts'
import { root } from '../../scripts/wrangler.ts'
import { browserAt } from './form-browser.ts'
import { registerApp } from './register-app.ts'

const modules = '/usr/lib/apache2/modules'
const skip = existsSync(`${modules}/mod_auth_openidc.so`) ? false : 'needs apache2 and libapache2-mod-auth-openidc'
const ada = devAccounts.find(({ username }) => username === 'ada')

/** The example's lines within the least that Apache runs with. */
const configuration = (folder: string, port: number) => `
ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
DocumentRoot ${folder}
${['mpm_event', 'authn_core', 'authz_core', 'authz_user', 'dir', 'auth_openidc']
  .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`)
  .join('\n')}
Include ${path.join(root, 'examples/apache/gatehouse.conf')}
`

test('a site behind Apache lets in who has an account', { skip, timeout: 180_000 }, () =>
  withServer([], async (gatehouse) => {
    const port = await freePort()
    const site = `http://localhost:${port}`
    const { id, secret } = await registerApp(gatehouse, {
      ...{ name: 'A site', kind: 'confidential', firstParty: true },
      ...{ redirectUris: [`${site}/oidc-back`], scopes: ['openid', 'email', 'roles'] },
    })
    const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-apache-'))
    await writeFile(path.join(folder, 'index.html'), 'The site')
    await writeFile(path.join(folder, 'apache.conf'), configuration(folder, port))
    const settings = {
      GATEHOUSE_URL: gatehouse,
      SITE_URL: site,
      CLIENT_ID: id,
      CLIENT_SECRET: secret,
      SESSION_KEY: 'k',
    }
    const args = ['-d', folder, '-f', path.join(folder, 'apache.conf'), '-DFOREGROUND']
    const apache = spawn('/usr/sbin/apache2', args, { env: { ...process.env, ...settings }, stdio: 'inherit' })
    try {
      await answering(site)
      const browser = browserAt(gatehouse, site)
      const asked = await browser.go(`${site}/index.html`)
      assert.equal(
        new URL(asked.url).pathname,
        '/login',
        `${asked.status} ${asked.text} ${readFileSync(path.join(folder, 'error.log'), 'utf8')}`,
      )
      const arrived = await browser.logIn(asked, ada)
      assert.deepEqual([arrived.url, arrived.text], [`${site}/index.html`, 'The site'])
      assert.equal((await browser.go(`${site}/staff`)).status, 401)
    } finally {
      apache.kill()
      await rm(folder, { recursive: true, force: true })
    }
  }),
)

async function answering(site: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(site, { redirect: 'manual' }).catch(() => null)
    if (answered) return
    await wait(100)
  }
  throw new Error('Apache does not answer')
}
