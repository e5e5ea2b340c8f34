import { strict as assert } from 'node:assert'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { devAccounts } from '../../scripts/dev-accounts.ts'
import { newVisitor, openBrowser, shoot } from './browser.ts'
import { linkTo, mailOf } from './mailbox.ts'
import { assertSignedIn, logIn, newPerson, register, submit } from './visitor.ts'

const phone = { width: 390, height: 844 }
const desk = { width: 1100, height: 800 }

const openPaths = [
  ...['/', '/register', '/login', '/reset', '/confirm'],
  ...['/confirm/no-token', '/disown/no-token', '/unlock/no-token', '/invite/no-token', '/no-such-page'],
  ...['/email/confirm/no-token', '/email/undo/no-token'],
  ...['/dev/mailbox', '/dev/mailbox/previews'],
]

const adminPaths = ['/account', '/admin', '/admin/users', '/admin/mail', '/admin/suppressions', '/admin/audit']

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

for (const colorScheme of ['light', 'dark'] as const)
  describe(`every page, ${colorScheme}`, () => {
    const newcomer = newPerson()
    let page: Page
    let complaints: string[]
    before(async () => {
      page = await newVisitor(browser, { viewport: phone, colorScheme })
      complaints = collectComplaints(page)
    })

    for (const path of openPaths)
      it(`fits a phone at ${path}`, async () => {
        await page.goto(path)
        await look(page, nameOf(path, colorScheme))
      })

    it('fits a phone in the hands of an admin', async () => {
      const [admin] = devAccounts
      const desk = await newVisitor(browser, { viewport: phone, colorScheme })
      await logIn(desk, admin)
      await assertSignedIn(desk, admin)
      for (const path of adminPaths) {
        assert.equal((await desk.goto(path))?.status(), 200, path)
        await look(desk, nameOf(path, colorScheme))
      }
    })

    it('fits a phone where a form came back', async () => {
      await page.goto('/register')
      await submit(page, '/register', { email: 'nobody', password: 'short', password_confirm: 'other' })
      await look(page, `register-failed-${colorScheme}`)
    })

    it('fits a phone from the inbox to the account', async () => {
      await register(page, newcomer)
      await look(page, `pending-${colorScheme}`)
      const mail = await mailOf('confirm', newcomer.email)
      await page.goto(linkTo('/confirm/', mail))
      await look(page, `confirm-${colorScheme}`)
      await submit(page, '/confirm')
      await assertSignedIn(page, newcomer)
      await look(page, `account-${colorScheme}`)
      await page.goto(`/dev/mailbox/${mail.id}`)
      await look(page, `mail-${colorScheme}`)
    })

    it('fits a phone where a link asks a stranger for more', async () => {
      const stranger = await newVisitor(browser, { viewport: phone, colorScheme })
      const person = newPerson()
      await register(await newVisitor(browser), person)
      await stranger.goto(linkTo('/confirm/', await mailOf('confirm', person.email)))
      await look(stranger, `confirm-elsewhere-${colorScheme}`)
      await stranger.goto('/reset')
      await submit(stranger, '/reset', { email: newcomer.email })
      await look(stranger, `reset-asked-${colorScheme}`)
      await stranger.goto(linkTo('/reset/', await mailOf('reset', newcomer.email)))
      await look(stranger, `reset-link-${colorScheme}`)
    })

    it('had nothing to complain about', () => {
      assert.deepEqual(complaints, [])
    })
  })

const nameOf = (path: string, scheme: string) => `${path.slice(1).replaceAll('/', '-') || 'home'}-${scheme}`

/** One heading, nothing wider than the screen, and a picture of it at both widths. */
async function look(page: Page, name: string): Promise<void> {
  assert.equal(await page.locator('h1').count(), 1, 'one h1')
  await page.setViewportSize(desk)
  await shoot(page, `${name}-desk`)
  await page.setViewportSize(phone)
  await shoot(page, `${name}-phone`)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(width <= phone.width, `${name} is ${width} px wide on a phone of ${phone.width}`)
}

/** What the browser itself objects to: blocked styles and scripts, errors in ours. */
function collectComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    const isStatus = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isStatus) complaints.push(message.text())
  })
  return complaints
}
