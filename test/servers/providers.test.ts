import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withServer } from '../../scripts/throwaway-server.ts'
import { browserAt, type FormBrowser, type Seen } from './form-browser.ts'
import { type EmulatedProvider, openProviders, placeProviders, settingsOf } from './provider-emulators.ts'
import { flagsOf, isSignedIn, shown, toProvider } from './provider-visits.ts'

/*
 * Log-ins by accounts elsewhere, at providers that nobody here wrote: Google, GitHub, Apple, Microsoft and Okta as
 * `emulate` speaks for them.
 */

test('people come in by Google, GitHub, Apple, Microsoft and Okta', { timeout: 240_000 }, async (t) => {
  const providers = await placeProviders()
  await withServer(flagsOf(settingsOf(providers)), async (origin) => {
    const close = await openProviders(providers, origin)
    try {
      for (const provider of providers) {
        await t.test(`${provider.name}: a sign-up, and a log-in after it`, () => signUp(origin, provider))
        if (provider.checksVerifier)
          await t.test(`${provider.name}: a code of another attempt is refused`, () => mixUp(origin, provider))
      }
    } finally {
      await close()
    }
  })
})

async function signUp(origin: string, { name, email, isVouched }: EmulatedProvider) {
  const first = browserAt(origin)
  const arrived = await choose(first, await toProvider(first, origin, name), email)
  if (!isVouched) {
    assert.equal(arrived.url, `${origin}/register/pending`, shown(arrived))
    assert.equal((await confirm(first, origin, email)).url, `${origin}/account?notice=confirmed`)
  } else assert.equal(arrived.url, `${origin}/account`, shown(arrived))
  const second = browserAt(origin)
  const again = await choose(second, await toProvider(second, origin, name), email)
  assert.equal(again.url, `${origin}/account`, shown(again))
  assert.ok(again.text.includes(email), shown(again))
}

async function mixUp(origin: string, { name, email }: EmulatedProvider) {
  const browser = browserAt(origin)
  const code_challenge = 'x'.repeat(43)
  const refused = await choose(browser, await toProvider(browser, origin, name), email, { code_challenge })
  assert.equal(refused.status, 400, shown(refused))
  assert.equal(await isSignedIn(browser, origin), false)
}

/** Picks an account there; Apple then shows a form that posts itself to us. */
async function choose(browser: FormBrowser, page: Seen, email: string, fields?: Record<string, string>): Promise<Seen> {
  const seen = await browser.submit(page, email, fields)
  return new URL(seen.url).origin === new URL(page.url).origin ? browser.submit(seen, '/back') : seen
}

async function confirm(browser: FormBrowser, origin: string, email: string): Promise<Seen> {
  const { mails } = await (await fetch(`${origin}/dev/mailbox.json?to=${email}&wait=20`)).json()
  const [, token] = /\/confirm\/(\S+)/.exec(mails[0]?.text ?? '') ?? []
  return browser.submit(await browser.go(`${origin}/confirm/${token}`), '/confirm')
}
