import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { table } from '../scripts/terminal.ts'
import { withServerIn } from '../scripts/throwaway-server.ts'
import { root } from '../scripts/wrangler.ts'

/*
 * npm run bench -- newcomer     how long somebody new waits, from `git clone` on: until a page is there, until the first
 * account is confirmed, until the page wears a brand and speaks another language, and until a deploy has been tried dry.
 * The clone is of what is committed here; the libraries come from npm, as far as its cache does not have them.
 */

const begun = performance.now()
const sinceClone = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`
const home = mkdtempSync(path.join(tmpdir(), 'gatehouse-'))
const clone = path.join(home, 'gatehouse')
const run = (file: string, args: string[], cwd = clone) => execFileSync(file, args, { cwd, stdio: 'ignore' })

const rows: string[][] = []
try {
  run('git', ['clone', '--quiet', '--no-local', root, clone], home)
  rows.push(['cloned', sinceClone()])
  run('npm', ['ci'])
  rows.push(['npm ci', sinceClone()])
  await withServerIn({ folder: clone, state: path.join(home, 'state') }, firstSignUp)
  const flags = ['--var', 'APP_NAME:Harbour', '--var', 'BRAND_ACCENT:#0a58ca']
  await withServerIn({ folder: clone, state: path.join(home, 'state'), flags }, brandedPage)
  run(path.join(clone, 'node_modules/.bin/wrangler'), ['deploy', '--dry-run', '--outdir', path.join(home, 'out')])
  rows.push(['a deploy tried dry', sinceClone()])
  console.log(table(rows))
  console.log(`From the clone on; load of the machine ${loadavg()[0]?.toFixed(1)}.`)
} finally {
  rmSync(home, { recursive: true, force: true })
}

async function firstSignUp(origin: string): Promise<void> {
  await pageAt(origin, 'en')
  rows.push(['the first page', sinceClone()])
  const email = 'ada@example.org'
  const { confirmationId } = await post(origin, '/api/register', { email, password: 'seven-lamps-in-a-window' })
  const found = await fetch(`${origin}/dev/mailbox.json?${new URLSearchParams({ to: email, wait: '20' })}`)
  const { mails } = (await found.json()) as { mails: { code?: string }[] }
  const { status } = await post(origin, '/api/confirm', { confirmationId, code: mails[0]?.code ?? '' })
  if (status !== 'confirmed') throw new Error('The sign-up was not confirmed.')
  rows.push(['the first account, confirmed by the code of its mail', sinceClone()])
}

async function brandedPage(origin: string): Promise<void> {
  const text = await pageAt(origin, 'de')
  if (!text.includes('Harbour') || !text.includes('lang="de"'))
    throw new Error('The page has neither brand nor language.')
  rows.push(['a page with a brand, in German', sinceClone()])
}

async function pageAt(origin: string, language: string): Promise<string> {
  const response = await fetch(`${origin}/register`, { headers: { 'Accept-Language': language } })
  if (response.status !== 200) throw new Error(`The page answered ${response.status}.`)
  return response.text()
}

async function post(origin: string, to: string, body: object): Promise<Record<string, string>> {
  const response = await fetch(`${origin}${to}`, {
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { 'Content-Type': 'application/json' },
  })
  return (await response.json()) as Record<string, string>
}
