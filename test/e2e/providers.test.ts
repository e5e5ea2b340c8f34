import { strict as assert } from 'node:assert'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { withServer } from '../../scripts/throwaway-server.ts'
import { openProviders, placeProviders, settingsOf } from '../servers/provider-emulators.ts'
import { flagsOf } from '../servers/provider-visits.ts'
import { newVisitor, openBrowser, shoot } from './browser.ts'
import { linkTo, mailOf } from './mailbox.ts'
import { arrive, assertSignedIn, logOut, newPerson, register, submit } from './visitor.ts'

/* Accounts elsewhere in a browser: a site of its own, and the providers as `emulate` speaks for them. */

const ada = {
  google: 'ada@gmail.com',
  github: 'ada@example.org',
  microsoft: 'ada@outlook.com',
  okta: 'ada@work.example',
}
type Name = keyof typeof ada

let browser: Browser
let site = ''
let stop = () => {}
let stopped: Promise<unknown>

before(async () => {
  browser = await openBrowser()
  const providers = await placeProviders()
  await new Promise<void>((started, failed) => {
    stopped = withServer(flagsOf(settingsOf(providers)), async (origin) => {
      const close = await openProviders(providers, origin)
      site = origin
      started()
      await new Promise<void>((resolve) => {
        stop = resolve
      })
      await close()
    })
    stopped.catch(failed)
  })
})
after(async () => {
  stop()
  await Promise.all([stopped, browser.close()])
})

const visitor = (options = {}) => newVisitor(browser, { baseURL: site, ...options })

/** Presses the provider's button on this page, and picks Ada's account there. */
async function goBy(page: Page, name: Name): Promise<void> {
  await submit(page, `/login/with/${name}`)
  await page.waitForURL(({ origin }) => origin !== site)
  const forms = page.locator('form')
  const own = await forms.evaluateAll(
    (all, email) => all.findIndex((form) => form.innerHTML.includes(email)),
    ada[name],
  )
  await forms.nth(own).locator('button, input[type=submit]').first().click()
  await page.waitForURL(({ origin }) => origin === site)
}

/** Somebody with a password, who has confirmed the address. */
async function member(email: string): Promise<{ page: Page; person: ReturnType<typeof newPerson> }> {
  const page = await visitor()
  const person = { ...newPerson(), email }
  await register(page, person)
  await page.goto(linkTo('/confirm/', await mailOf('confirm', email, site)))
  await submit(page, '/confirm')
  return { page, person }
}

describe('an account elsewhere', () => {
  it('signs up, and logs in again', async () => {
    const page = await visitor()
    await page.goto('/register')
    await goBy(page, 'google')
    await assertSignedIn(page, { email: ada.google })
    await logOut(page)
    await goBy(page, 'google')
    await assertSignedIn(page, { email: ada.google })
  })

  it('is connected on the account page, logs in, and is disconnected', async () => {
    const { page, person } = await member('linus@example.com')
    await page.goto('/account')
    assert.equal(await page.locator('form.by').count(), 5)
    await shoot(page, 'providers-account')
    await goBy(page, 'microsoft')
    await arrive(page, '/account')
    assert.ok(await mailOf('identity_linked', person.email, site))
    const other = await visitor()
    await other.goto('/login')
    await goBy(other, 'microsoft')
    await assertSignedIn(other, person)
    page.on('dialog', (dialog) => dialog.accept())
    await page.locator('details:has(form[action$="/unlink"]) summary').click()
    await Promise.all([page.waitForEvent('framenavigated'), page.locator('form[action$="/unlink"] button').click()])
    await page.goto('/account')
    assert.equal(await page.locator('form[action$="/unlink"]').count(), 0)
    await other.context().clearCookies({ name: /access/ })
    await other.goto('/account')
    await arrive(other, '/login')
  })

  it('whose address has an account asks for a proof first', async () => {
    const { person } = await member(ada.okta)
    const page = await visitor()
    await page.goto('/login')
    await goBy(page, 'okta')
    await arrive(page, '/login/provider/proof')
    await shoot(page, 'provider-proof')
    await submit(page, '/login/provider/proof', { password: person.password })
    await assertSignedIn(page, person)
    assert.equal(await page.locator('form[action$="/unlink"]').count(), 1)
  })

  it('that vouches for nothing is connected by the mail, in the browser that began', async () => {
    const { person } = await member(ada.github)
    const page = await visitor()
    await page.goto('/login')
    await goBy(page, 'github')
    await arrive(page, '/register/pending')
    const link = linkTo('/login/provider/link/', await mailOf('already_registered', person.email, site))
    const elsewhere = await visitor()
    await elsewhere.goto(link)
    assert.equal(await elsewhere.locator('form[action^="/login/provider/link/"]').count(), 0)
    await page.goto(link)
    await shoot(page, 'provider-offer')
    await submit(page, new URL(link).pathname)
    await arrive(page, '/login/provider/proof')
    await submit(page, '/login/provider/proof', { password: person.password })
    await assertSignedIn(page, person)
    assert.equal(await page.locator('form[action$="/unlink"]').count(), 1)
  })
})

describe('the buttons of providers', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [width, locale] of [
      [390, 'en-GB'],
      [1280, 'ar'],
    ] as const)
      it(`show their marks, ${colorScheme}, ${width} wide, ${locale}`, async () => {
        const page = await visitor({ colorScheme, locale, viewport: { width, height: 900 } })
        const refused: string[] = []
        page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
        await page.goto('/login')
        const marks = page.locator('form.by img')
        assert.equal(await marks.count(), 5)
        const sizes = await marks.evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth))
        assert.ok(
          sizes.every((size) => size > 0),
          `${sizes}`,
        )
        assert.deepEqual(refused, [])
        await shoot(page, `providers-${colorScheme}-${width}`)
      })
})
