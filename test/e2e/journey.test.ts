import { strict as assert } from 'node:assert'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { newVisitor, openBrowser } from './browser.ts'
import { linkTo, mailOf } from './mailbox.ts'
import { arrive, assertSignedIn, logIn, logOut, newPerson, type Person, register, submit } from './visitor.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

describe('from the first visit to the account', () => {
  const person = newPerson()
  let page: Page
  before(async () => {
    page = await newVisitor(browser)
  })

  it('registers from the front page and is told to look in the inbox', async () => {
    await page.goto('/')
    await page.locator('a[href="/register"]').first().click()
    const { email, username, password } = person
    await submit(page, '/register', { email, username, password, password_confirm: password })
    await arrive(page, '/register/pending')
    assert.match(await page.locator('main').innerText(), new RegExp(email))
  })

  it('reads the mail, follows its link, presses the button and is in', async () => {
    const confirmPage = await followFromMailbox(page, person)
    await submit(confirmPage, '/confirm')
    await assertSignedIn(confirmPage, person)
    page = confirmPage
  })

  it('logs out, logs in to stay, and is known when the browser comes back', async () => {
    await logOut(page)
    await logIn(page, person, { remember: true })
    await assertSignedIn(page, person)
    const cookies = await page.context().cookies()
    const lasting = cookies.filter(({ expires }) => expires !== -1)
    const returned = await newVisitor(browser)
    await returned.context().addCookies(lasting)
    await returned.goto('/account')
    await assertSignedIn(returned, person)
  })

  it('forgets the password, chooses another from the mail and logs in with it', async () => {
    await logOut(page)
    await page.goto('/reset')
    await submit(page, '/reset', { email: person.email })
    await page.goto(linkTo('/reset/', await mailOf('reset', person.email)))
    const password = 'eight-lanterns-on-the-stairs'
    await submit(page, new URL(page.url()).pathname, { password, password_confirm: password })
    await assertSignedIn(page, person)
    await logOut(page)
    await logIn(page, person)
    await arrive(page, '/login')
    await logIn(page, { ...person, password })
    await assertSignedIn(page, person)
  })
})

describe('a link opened in another browser', () => {
  it('asks for the password before it confirms', async () => {
    const person = newPerson()
    await register(await newVisitor(browser), person)
    const stranger = await newVisitor(browser)
    await stranger.goto(linkTo('/confirm/', await mailOf('confirm', person.email)))
    await stranger.locator('form[action="/confirm"] [name=password]').waitFor()
    await submit(stranger, '/confirm', { password: 'not-what-was-registered' })
    await stranger.goto('/account')
    await arrive(stranger, '/login')
    await stranger.goto(linkTo('/confirm/', await mailOf('confirm', person.email)))
    await submit(stranger, '/confirm', { password: person.password })
    await assertSignedIn(stranger, person)
  })
})

describe('a browser without JavaScript', () => {
  it('registers and confirms all the same', async () => {
    const person = newPerson()
    const page = await newVisitor(browser, { javaScriptEnabled: false })
    await register(page, person)
    await page.goto(linkTo('/confirm/', await mailOf('confirm', person.email)))
    await submit(page, '/confirm')
    await assertSignedIn(page, person)
  })
})

/** Opens the mail in the development mailbox, looks at both of its faces, and clicks the link in the HTML. */
async function followFromMailbox(page: Page, { email }: Person): Promise<Page> {
  const mail = await mailOf('confirm', email)
  await page.goto('/dev/mailbox')
  await page.locator(`a[href*="${mail.id}"]`).first().click()
  assert.ok(
    (await page.locator('pre').allInnerTexts()).some((text) => text.includes('/confirm/')),
    'the text has the link',
  )
  const link = page.frameLocator('iframe').locator('a[href*="/confirm/"]').first()
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  await opened.waitForURL('**/confirm/*')
  return opened
}
