import { strict as assert } from 'node:assert'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { devAccounts } from '../../scripts/dev-accounts.ts'
import { newVisitor, nextMinute, openBrowser, origin, shoot } from './browser.ts'
import { linkTo, mailOf } from './mailbox.ts'
import { assertSignedIn, logIn, newPerson, register, submit } from './visitor.ts'

const phone = { width: 390, height: 844 }
const desk = { width: 1100, height: 800 }

const openPaths = [
  ...['/', '/register', '/login', '/reset', '/confirm'],
  ...['/confirm/no-token', '/disown/no-token', '/unlock/no-token', '/invite/no-token', '/no-such-page'],
  ...['/email/confirm/no-token', '/email/stop/no-token', '/email/undo/no-token'],
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
      await nextMinute()
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
      const disabled = await addDisabled(desk)
      for (const path of [...adminPaths, disabled]) {
        assert.equal((await desk.goto(path))?.status(), 200, path)
        await look(desk, path === disabled ? `disabled-${colorScheme}` : nameOf(path, colorScheme))
      }
    })

    it('breaks no large number on a phone', async () => {
      const desk = await newVisitor(browser, { viewport: phone, colorScheme })
      await logIn(desk, devAccounts[0])
      await desk.goto('/admin')
      await desk.locator('summary').click()
      await desk.evaluate(fillWithNumbers)
      await look(desk, `numbers-large-${colorScheme}`)
      assert.equal(await desk.evaluate(tallestNumber), 1, 'lines of a number')
      const [table, card] = await Promise.all(
        ['table', '.card'].map((name) => desk.locator(name).first().boundingBox()),
      )
      assert.ok(table && card && table.x + table.width < card.x + card.width - 20, 'the table stays in its card')
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

/** Somebody with a long address who has every state that the desk warns of. Answers their page. */
async function addDisabled(desk: Page): Promise<string> {
  const fields = { email: `somebody.with.a.long.name.${newPerson().email}`, role: 'admin' }
  const headers = { Origin: origin }
  const { headers: answer } = await post('/admin/users', fields)
  const [person = ''] = (answer.location ?? '').split('?')
  await post(`${person}/disable`, { reason: 'Left the company' })
  return person

  async function post(path: string, form: Record<string, string>) {
    const sent = await desk.request.post(path, { form, headers, maxRedirects: 0 })
    assert.equal(sent.status(), 303, path)
    return { headers: sent.headers() }
  }
}

/** Runs in the page. */
function fillWithNumbers(): void {
  for (const cell of document.querySelectorAll('td:not(:has(svg))'))
    cell.textContent = cell.textContent === '–' ? '100 %' : '18938'
}

/** Runs in the page. */
function tallestNumber(): number {
  const lines = [...document.querySelectorAll('td')].map((cell) => {
    const words = document.createRange()
    words.selectNodeContents(cell)
    return cell.querySelector('svg') ? 0 : words.getClientRects().length
  })
  return Math.max(...lines)
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
