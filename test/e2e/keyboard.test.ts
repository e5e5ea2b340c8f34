import { strict as assert } from 'node:assert'
import { after, before, describe, it } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { newVisitor, openBrowser } from './browser.ts'
import { linkTo, mailOf } from './mailbox.ts'
import { arrive, assertSignedIn, newPerson } from './visitor.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

/** Nothing is clicked here: everything is reached by Tab, and pressed by Enter or Space. */
describe('by keyboard alone', () => {
  const person = newPerson()
  let page: Page
  before(async () => {
    page = await newVisitor(browser)
  })

  it('the first stop is the way past the menu', async () => {
    await page.goto('/')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#main')
    await page.keyboard.press('Enter')
    await press(page, page.locator('main a[href="/register"]'))
    await arrive(page, '/register')
  })

  it('signs up, after a mistake in whose field it finds itself', async () => {
    await type(page, field(page, '/register', 'email'), 'nobody')
    await type(page, field(page, '/register', 'password'), person.password)
    await page.keyboard.press('Enter')
    await page.locator('[aria-invalid]').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'email')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(person.email)
    await type(page, field(page, '/register', 'password'), person.password)
    await page.keyboard.press('Enter')
    await arrive(page, '/register/pending')
  })

  it('opens the mail in the mailbox and confirms', async () => {
    const mail = await mailOf('confirm', person.email)
    await press(page, page.locator('footer a[href="/dev/mailbox"]'))
    await press(page, page.locator(`aside a[href*="${mail.id}"]`).first())
    await page.goto(linkTo('/confirm/', mail))
    await press(page, page.locator('form[action="/confirm"] [type=submit]'))
    await assertSignedIn(page, person)
  })

  it('unfolds a row of the account and changes what is in it', async () => {
    const row = page.locator('details.setting').filter({ has: page.locator('[name=username]') })
    await press(page, row.locator('summary').first())
    await type(page, field(page, '/account/profile', 'username'), person.username)
    await page.keyboard.press('Enter')
    await page.locator('[role=status]').first().waitFor()
    assert.ok((await page.locator('main').innerText()).includes(person.username))
  })

  it('logs out and in again', async () => {
    await press(page, page.locator('nav form[action="/logout"] button'))
    await arrive(page, '/login')
    await type(page, field(page, '/login', 'email'), person.email)
    await type(page, field(page, '/login', 'password'), person.password)
    await page.keyboard.press('Enter')
    await assertSignedIn(page, person)
    await press(page, page.locator('nav form[action="/logout"] button'))
    await arrive(page, '/login')
  })

  it('forgets the password and chooses another', async () => {
    await press(page, page.locator('a[href^="/reset"]'))
    await type(page, field(page, '/reset', 'email'), person.email)
    await page.keyboard.press('Enter')
    await page.goto(linkTo('/reset/', await mailOf('reset', person.email)))
    await type(page, page.locator('[name=password]'), 'nine-otters-on-a-raft')
    await page.keyboard.press('Enter')
    await assertSignedIn(page, person)
  })
})

const field = (page: Page, action: string, name: string) => page.locator(`form[action="${action}"] [name="${name}"]`)

/** Tabs to it, then Enter. */
async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** Fails where Tab never comes to it, or where nobody could see that it is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let stops = 0; stops < 60; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle)
      return assert.notEqual(outline, 'none', 'what has the focus is outlined')
    }
    await page.keyboard.press('Tab')
  }
  assert.fail(`Tab does not lead to ${target}`)
}
