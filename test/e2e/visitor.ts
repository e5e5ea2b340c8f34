import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'

export interface Person {
  email: string
  username: string
  password: string
}

/** Somebody new: addresses and names are never used twice. */
export function newPerson(): Person {
  const name = `v${crypto.randomUUID().slice(0, 8)}`
  return { email: `${name}@example.com`, username: name, password: 'seven-lamps-in-a-window' }
}

/** Fills the form that posts to `action` and submits it; a field that the form does not have is left out. */
export async function submit(page: Page, action: string, fields: Record<string, string> = {}): Promise<void> {
  const form = page.locator(`form[action="${action}"]`).first()
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`)
    if ((await field.count()) === 0) continue
    await field.first().evaluate(unfold)
    await field.first().fill(value)
  }
  const button = form.locator('button:not([type=button]), input[type=submit]').first()
  await Promise.all([page.waitForEvent('framenavigated'), button.click()])
}

/** Opens what a field is folded away behind. */
const unfold = (field: Element) => field.closest('details')?.setAttribute('open', '')

export async function register(page: Page, { email, username, password }: Person): Promise<void> {
  await page.goto('/register')
  await submit(page, '/register', { email, username, password, password_confirm: password })
  await arrive(page, '/register/pending')
}

export async function logIn(
  page: Page,
  { email, password }: Pick<Person, 'email' | 'password'>,
  { remember = false } = {},
): Promise<void> {
  await page.goto('/login')
  if (remember) await page.locator('form[action="/login"] [name=remember]').check()
  await submit(page, '/login', { email, password })
}

export async function logOut(page: Page): Promise<void> {
  await submit(page, '/logout')
  await page.goto('/account')
  await arrive(page, '/login')
}

/** The browser is at /account, which shows whose it is. */
export async function assertSignedIn(page: Page, { email }: Pick<Person, 'email'>): Promise<void> {
  await arrive(page, '/account')
  assert.ok((await page.locator('main').innerText()).includes(email), 'the account page shows the address')
}

/** Waits for the page at this path, whatever its query. */
export async function arrive(page: Page, path: string): Promise<void> {
  await page.waitForURL(({ pathname }) => pathname === path)
}
