import { strict as assert } from 'node:assert'
import { after, before, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { newVisitor, openBrowser, shoot } from './browser.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

it('shows the API at /api/docs, from our own files and under a strict policy', async () => {
  const page = await newVisitor(browser, { viewport: { width: 1100, height: 800 } })
  const [complaints, strangers]: [string[], string[]] = [[], []]
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  const answer = await page.goto('/api/docs')
  const { origin } = new URL(page.url())
  page.on(
    'request',
    (request) =>
      !request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()) && strangers.push(request.url()),
  )
  assert.match(answer?.headers()['content-security-policy'] ?? '', /^default-src 'none'; script-src 'self';/)
  await page.getByText('/api/register/correct').first().waitFor()
  await page.locator('#operations-login-postApiLogin').getByRole('button').first().click()
  await page.getByText('violet-harbour-lantern').first().waitFor()
  await shoot(page, 'api-docs')
  assert.deepEqual([complaints, strangers], [[], []])
})
