import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** `npm run test:e2e` starts a server of its own; set, the tests run against one that is there. */
export const origin = process.env.E2E_URL ?? 'http://localhost:8787'

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

/** A browser of somebody who was never here: no cookies, English, and fields that appear within 10 seconds or not at all. */
export async function newVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, locale: 'en-GB', ...options })
  context.setDefaultTimeout(20_000)
  return context.newPage()
}

const shots = path.join(import.meta.dirname, '../../shots')

/** Keeps what the page looks like as shots/<name>.png. */
/** All visitors are one client, which may open 120 pages a minute (docs/limits.md). */
export const nextMinute = () => new Promise((resolve) => setTimeout(resolve, 61_000))

export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true })
}
