import { strict as assert } from 'node:assert'
import { after, before, describe, it } from 'node:test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { newVisitor, openBrowser, origin } from './browser.ts'

const { states, mails }: { states: string[]; mails: string[] } = await (await fetch(`${origin}/dev/look.json`)).json()
// A colour on its way to another is neither.
const still = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' } as const

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

/** Every rule of WCAG 2.2 A and AA, and what axe calls good practice. */
const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
/** What another theme can break. */
const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }

for (const locale of ['en', 'ar'])
  describe(`axe finds nothing in ${locale}`, () => {
    let page: Page
    before(async () => {
      page = await newVisitor(browser, still)
    })

    for (const state of states)
      it(`on the page ${state}`, async () => {
        await page.goto(`/dev/look/${state}?ui_locales=${locale}`)
        assert.deepEqual(await findings(page, everything, locale === 'en'), [])
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        assert.ok(width <= still.viewport.width, `${width} px wide on a phone of ${still.viewport.width}`)
      })
  })

describe('axe finds nothing in mails', () => {
  it('of any kind', async () => {
    const page = await newVisitor(browser, still)
    for (const kind of mails) {
      // Where they are framed, no script runs, axe neither.
      await page.setContent(await (await page.request.get(`/dev/mailbox/previews/${kind}/en/html`)).text())
      assert.deepEqual(await findings(page, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }, true), [], kind)
    }
  })
})

/** What axe objects to with everything unfolded, in the dark too where that is asked for: a theme is the same in every language. */
async function findings(page: Page, options: RunOptions, inDark: boolean): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.evaluate(axe.source)
  await page.evaluate(unfoldAll)
  const light = await run(page, options)
  if (!inDark) return light
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await run(page, colours)
  return [...light, ...dark.map((finding) => `dark: ${finding}`)]
}

async function run(page: Page, options: RunOptions): Promise<string[]> {
  const { violations }: AxeResults = await page.evaluate((chosen) => window.axe.run(document, chosen), options)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** Runs in the page. */
function unfoldAll(): void {
  for (const folded of document.querySelectorAll('details')) folded.open = true
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
