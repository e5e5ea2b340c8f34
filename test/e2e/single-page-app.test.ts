import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { after, before, it } from 'node:test'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { devAccounts } from '../../scripts/dev-accounts.ts'
import { root } from '../../scripts/wrangler.ts'
import { newVisitor, openBrowser, origin } from './browser.ts'

const folder = path.join(root, 'examples/single-page-app')
const app = 'http://localhost:3000'
const ada = devAccounts.find(({ username }) => username === 'ada')

let browser: Browser
let server: Server
before(async () => {
  const entryPoints = [path.join(folder, 'app.ts')]
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'esm', write: false })
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8').replace('http://localhost:8787', origin)
  server = createServer(({ url }, response) => {
    const isScript = url === '/app.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? outputFiles[0]?.text : page)
  }).listen(3000)
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  server.close()
})

it('logs somebody in to a page on another origin, and out again', async () => {
  const page = await newVisitor(browser)
  await page.goto(app)
  await page.getByText('Nobody is logged in.').waitFor()
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.waitForURL(`${origin}/login**`)
  await page.locator('input[name=email]').fill(ada?.email ?? '')
  await page.locator('input[name=password]').fill(ada?.password ?? '')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.origin === app || url.pathname !== '/login')
  const allow = page.locator('button[value=allow]')
  if (await allow.count()) await allow.click()
  await page.getByText(`Hello ${ada?.email}`).waitFor()
  await page.getByRole('button', { name: 'Log out' }).click()
  await page.getByText('Nobody is logged in.').waitFor()
  assert.equal(new URL(page.url()).origin, app)
})
