import { strict as assert } from 'node:assert'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { newVisitor, openBrowser } from './browser.ts'
import { linkTo, mailOf } from './mailbox.ts'
import { arrive, assertSignedIn, logIn, logOut, newPerson, register, submit } from './visitor.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

describe('a browser without script', () => {
  const person = newPerson()
  const password = 'nine-otters-on-a-raft'
  let page: Page
  before(async () => {
    page = await newVisitor(browser, { javaScriptEnabled: false })
  })

  it('signs up, reads the mail in the mailbox, and confirms', async () => {
    await register(page, person)
    const mail = await mailOf('confirm', person.email)
    await page.goto(`/dev/mailbox/${mail.id}`)
    assert.ok((await page.locator('pre').first().innerText()).includes('/confirm/'))
    await page.goto(linkTo('/confirm/', mail))
    await submit(page, '/confirm')
    await assertSignedIn(page, person)
  })

  it('is told times in UTC', async () => {
    assert.match(await page.locator('time').first().innerText(), /UTC$/)
  })

  it('changes the password', async () => {
    await submit(page, '/account/password', { current_password: person.password, new_password: password })
    await arrive(page, '/account')
    assert.match(await page.locator('[role=status]').innerText(), /new password/)
    await mailOf('password_changed', person.email)
  })

  it('asks for another address', async () => {
    const next = newPerson()
    await submit(page, '/account/email', { email: next.email, password })
    await page.goto(linkTo('/email/confirm/', await mailOf('email_change', next.email)))
    await submit(page, new URL(page.url()).pathname)
    await assertSignedIn(page, next)
    person.email = next.email
  })

  it('logs out, and in again', async () => {
    await logOut(page)
    await logIn(page, { email: person.email, password })
    await assertSignedIn(page, person)
  })

  it('forgets the password and chooses another', async () => {
    await logOut(page)
    await page.goto('/reset')
    await submit(page, '/reset', { email: person.email })
    await page.goto(linkTo('/reset/', await mailOf('reset', person.email)))
    await submit(page, new URL(page.url()).pathname, { password: person.password })
    await assertSignedIn(page, person)
  })

  it('is asked before the account is deleted', async () => {
    const folded = page.locator('details').filter({ has: page.locator('form[action="/account/delete"]') })
    assert.equal(await folded.getAttribute('open'), null)
    await folded.locator('summary').click()
    assert.match(await folded.innerText(), /\?/)
    await submit(page, '/account/delete', { password: person.password })
    await arrive(page, '/login')
  })
})
