import { strict as assert } from 'node:assert'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { newVisitor, openBrowser } from './browser.ts'
import { linkTo, mailOf } from './mailbox.ts'
import { arrive, assertSignedIn, logIn, newPerson, type Person, register, submit } from './visitor.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

async function confirmed(page: Page): Promise<Person> {
  const person = newPerson()
  await register(page, person)
  await page.goto(linkTo('/confirm/', await mailOf('confirm', person.email)))
  await submit(page, '/confirm')
  await assertSignedIn(page, person)
  return person
}

async function assertLoggedOut(page: Page): Promise<void> {
  await page.goto('/account')
  await arrive(page, '/login')
}

describe('three devices', () => {
  it('are listed, and logging out everywhere else leaves this one', async () => {
    const [desk, phone, tablet] = await Promise.all([newVisitor(browser), newVisitor(browser), newVisitor(browser)])
    const person = await confirmed(desk)
    for (const page of [phone, tablet]) {
      await logIn(page, person)
      await assertSignedIn(page, person)
    }
    await desk.goto('/account')
    assert.equal(await desk.getByText('This device').count(), 1)
    desk.once('dialog', (dialog) => dialog.accept())
    await submit(desk, '/account/sessions/end-others')
    await assertSignedIn(desk, person)
    await Promise.all([assertLoggedOut(phone), assertLoggedOut(tablet)])
  })

  it('are all logged out by a reset', async () => {
    const [desk, phone, tablet] = await Promise.all([newVisitor(browser), newVisitor(browser), newVisitor(browser)])
    const person = await confirmed(desk)
    await logIn(phone, person)
    await tablet.goto('/reset')
    await submit(tablet, '/reset', { email: person.email })
    const link = linkTo('/reset/', await mailOf('reset', person.email))
    await tablet.goto(link)
    await submit(tablet, new URL(link).pathname, { password: 'eight-bells-over-water' })
    await arrive(tablet, '/account')
    await Promise.all([assertLoggedOut(desk), assertLoggedOut(phone)])
  })
})

describe('two tabs', () => {
  it('confirm once: the second is told that it is done', async () => {
    const first = await newVisitor(browser)
    const person = newPerson()
    await register(first, person)
    const link = linkTo('/confirm/', await mailOf('confirm', person.email))
    const second = await first.context().newPage()
    await Promise.all([first.goto(link), second.goto(link)])
    await submit(first, '/confirm')
    await assertSignedIn(first, person)
    await submit(second, '/confirm')
    await arrive(second, '/account')
  })

  it('log out together', async () => {
    const first = await newVisitor(browser)
    const person = await confirmed(first)
    const second = await first.context().newPage()
    await second.goto('/account')
    await assertSignedIn(second, person)
    await submit(first, '/logout')
    await assertLoggedOut(second)
  })
})
