import { strict as assert } from 'node:assert'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { newVisitor, openBrowser } from './browser.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

describe('with a script', () => {
  it('a form on its way says that it is busy, and is sent once', async () => {
    const page = await newVisitor(browser)
    let sent = 0
    await page.route('**/login', async (route) => {
      if (route.request().method() === 'POST') sent++
      await wait(route.request().method() === 'POST' ? 500 : 0)
      await route.continue()
    })
    await page.goto('/login')
    const form = page.locator('form[action="/login"]')
    await form.locator('[name=email]').fill('nobody@example.com')
    await form.locator('[name=password]').fill('nothing-of-the-kind')
    const busy = await form.evaluate((element: HTMLFormElement) => {
      for (let times = 0; times < 2; times++) element.requestSubmit()
      return [element.ariaBusy, element.querySelector<HTMLButtonElement>('[type=submit]')?.disabled]
    })
    assert.deepEqual(busy, ['true', true])
    await page.locator('form[action="/login"] [role=alert]').waitFor()
    assert.equal(sent, 1)
  })

  it('a time is told in the zone of whoever reads it, which it names', async () => {
    const [page, elsewhere] = await Promise.all([
      newVisitor(browser, { timezoneId: 'America/New_York' }),
      newVisitor(browser, { timezoneId: 'Asia/Tokyo', locale: 'de' }),
    ])
    await page.goto('/dev/look/account')
    assert.match(await page.locator('time').first().innerText(), /GMT[-−]\d|E[SD]T/)
    await elsewhere.goto('/dev/look/account?ui_locales=de')
    assert.match(await elsewhere.locator('time').first().innerText(), /GMT\+9|MEZ|JST/)
  })
})
