import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { command, Failure } from '../terminal.ts'
import { withServer } from '../throwaway-server.ts'
import { root } from '../wrangler.ts'

/*
 * node scripts/docs/picture.ts     makes docs/journey.png, the picture of the README: from the sign-up to the account, as
 *                                  the customer of somebody else's product sees it. Needs Chromium.
 */

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="12" fill="#b4341f"/><path fill="#fff" d="M6 14c4-1 7-4 8-8 3 3 4 7 3 10H8z"/></svg>`
const brand = {
  ...{ APP_NAME: 'Kingfisher', BRAND_ACCENT: '#b4341f', BRAND_LOGO_URL: `data:image/svg+xml;base64,${btoa(logo)}` },
  ...{ SUPPORT_URL: 'https://example.com/help', TERMS_URL: 'https://example.com/terms' },
  PRIVACY_URL: 'https://example.com/privacy',
}
const person = { email: 'grace.hopper@example.org', password: 'seven-lamps-in-a-window' }
const phone = { width: 390, height: 780 }

await command(async () => {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) throw new Failure(`No browser at ${executablePath}: set CHROMIUM_PATH.`)
  const flags = Object.entries(brand).flatMap(([name, value]) => ['--var', `${name}:${value}`])
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  try {
    const shots = await withServer(flags, (origin) => journey(browser, origin))
    writeFileSync(path.join(root, 'docs/journey.png'), await sideBySide(browser, shots))
  } finally {
    await browser.close()
  }
})

/** Sign-up, waiting, mail and account: a picture each. */
async function journey(browser: Browser, origin: string): Promise<Buffer[]> {
  const context = await browser.newContext({ baseURL: origin, locale: 'en-GB', viewport: phone, deviceScaleFactor: 2 })
  const page = await context.newPage()
  await page.goto('/register')
  await page.locator('[name=email]').first().fill(person.email)
  await page.locator('[name=password]').first().fill(person.password)
  const signUp = await page.screenshot()
  await Promise.all([page.waitForURL('**/register/pending'), page.locator('form button[type=submit]').first().click()])
  const waiting = await page.screenshot()
  const mail = await mailOf(origin)
  const reader = await context.newPage()
  await reader.setContent(mail.html)
  const read = await reader.screenshot()
  await page.goto(mail.links.find((link) => link.includes('/confirm/')) ?? '')
  await Promise.all([
    page.waitForURL(/\/(account|passkeys)/),
    page.locator('form[action="/confirm"] button').first().click(),
  ])
  await page.goto('/account')
  return [signUp, waiting, read, await page.screenshot()]
}

async function mailOf(origin: string): Promise<{ html: string; links: string[] }> {
  const response = await fetch(`${origin}/dev/mailbox.json?${new URLSearchParams({ to: person.email, wait: '20' })}`)
  const { mails } = (await response.json()) as { mails: { html: string; links: string[] }[] }
  const [mail] = mails
  if (!mail) throw new Failure('The mail did not arrive.')
  return mail
}

async function sideBySide(browser: Browser, shots: Buffer[]): Promise<Buffer> {
  const page: Page = await browser.newPage({ viewport: { width: 1440, height: 760 } })
  const pictures = shots.map((shot) => `<img src="data:image/png;base64,${shot.toString('base64')}">`)
  await page.setContent(`<style>
    body { margin: 0; padding: 24px; display: flex; gap: 24px; background: #dfe3e0 }
    img { flex: 1; min-width: 0; height: 100%; border-radius: 14px; box-shadow: 0 2px 12px #0003 }
  </style>${pictures.join('')}`)
  return page.screenshot({ fullPage: true })
}
