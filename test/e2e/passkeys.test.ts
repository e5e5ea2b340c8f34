import { strict as assert } from 'node:assert'
import { after, before, describe, it } from 'node:test'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { newVisitor, openBrowser } from './browser.ts'
import { linkTo, mailOf } from './mailbox.ts'
import { arrive, assertSignedIn, logIn, newPerson, type Person, register, submit } from './visitor.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

/** A browser with an authenticator that verifies its user without being asked twice, and keeps synced passkeys. */
async function newKeeper() {
  const page = await newVisitor(browser)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable', { enableUI: false })
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      ...{ defaultBackupEligibility: true, defaultBackupState: true },
    },
  })
  return { page, cdp, authenticatorId }
}

type Keeper = Awaited<ReturnType<typeof newKeeper>>

const credentialsOf = async ({ cdp, authenticatorId }: { cdp: CDPSession; authenticatorId: string }) =>
  (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials

async function confirmed(page: Page): Promise<Person> {
  const person = newPerson()
  await register(page, person)
  await page.goto(linkTo('/confirm/', await mailOf('confirm', person.email)))
  await submit(page, '/confirm')
  return person
}

async function create(page: Page): Promise<void> {
  await page.goto('/passkeys/new')
  await page.locator('form[data-passkey=create] button').click()
  await arrive(page, '/account')
  await page.locator('form[action$="/remove"]').first().waitFor({ state: 'attached' })
}

async function leave(page: Page): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/login')
}

describe('a passkey in the browser', () => {
  it('is offered after confirming and made by a touch', async () => {
    const keeper = await newKeeper()
    const { page } = keeper
    const person = await confirmed(page)
    await arrive(page, '/passkeys/new')
    await page.locator('form[data-passkey=create] button').click()
    await assertSignedIn(page, person)
    assert.equal((await credentialsOf(keeper)).length, 1)
    assert.ok(await mailOf('passkey_added', person.email))
  })

  it('logs in by autofill, without a click, and by the button', async () => {
    const { page, cdp, authenticatorId } = await newKeeper()
    const person = await confirmed(page)
    await create(page)
    await leave(page)
    await assertSignedIn(page, person)
    await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
    await leave(page)
    // The button breaks autofill's waiting off and asks by itself: whoever is asked answers once there is somebody.
    await page.locator('form[data-passkey=get] button').click()
    await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true })
    await assertSignedIn(page, person)
  })

  it('is not taken when the user was not verified', async () => {
    const { page, cdp, authenticatorId } = await newKeeper()
    const person = await confirmed(page)
    await create(page)
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await leave(page)
    await page.locator('form[data-passkey=get] button').click()
    await page.locator('form[data-passkey=get] [role=alert]').waitFor()
    assert.equal(new URL(page.url()).pathname, '/login')
    await logIn(page, person)
    await assertSignedIn(page, person)
  })

  it('that was removed here is forgotten by what kept it', async () => {
    const keeper = await newKeeper()
    const { page } = keeper
    const person = await confirmed(page)
    await create(page)
    const [kept] = await credentialsOf(keeper)
    await keeper.cdp.send('WebAuthn.setAutomaticPresenceSimulation', presence(keeper, false))
    await page
      .locator('details')
      .filter({ has: page.locator('form[action$="/remove"]') })
      .locator('summary')
      .click()
    await page.locator('form[action$="/remove"] button').click()
    await arrive(page, '/account')
    await page.locator('form[action$="/remove"]').waitFor({ state: 'detached' })
    await gone(keeper)
    // Another browser that kept a copy learns of it when it tries.
    const other = await newKeeper()
    assert.ok(kept)
    await other.cdp.send('WebAuthn.addCredential', { authenticatorId: other.authenticatorId, credential: kept })
    await other.page.goto('/login')
    await other.page.locator('[data-unknown]').waitFor({ state: 'attached' })
    await gone(other)
    await logIn(other.page, person)
    await assertSignedIn(other.page, person)
  })

  it('goes under the new address once that has changed', async () => {
    const keeper = await newKeeper()
    const { page } = keeper
    const person = await confirmed(page)
    await create(page)
    const email = newPerson().email
    await submit(page, '/account/email', { email, password: person.password })
    await page.goto(linkTo('/email/confirm/', await mailOf('email_change', email)))
    await submit(page, new URL(page.url()).pathname)
    await page.goto('/account')
    for (let tries = 0; tries < 50; tries++) {
      const [credential] = await credentialsOf(keeper)
      if (credential?.userName === email) return
      await page.waitForTimeout(100)
    }
    assert.fail('the authenticator shows the old address')
  })
})

const presence = ({ authenticatorId }: Keeper, enabled: boolean) => ({ authenticatorId, enabled })

async function gone(keeper: Keeper): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if ((await credentialsOf(keeper)).length === 0) return
    await keeper.page.waitForTimeout(100)
  }
  assert.fail('the authenticator still offers the passkey')
}
