import type { FormBrowser, Seen } from './form-browser.ts'

export const flagsOf = (settings: Record<string, string>) =>
  Object.entries(settings).flatMap(([name, value]) => ['--var', `${name}:${value}`])

/** Presses the provider's button on the log-in page: where that leads. */
export const toProvider = async (browser: FormBrowser, origin: string, name: string): Promise<Seen> =>
  browser.submit(await browser.go(`${origin}/login`), `/login/with/${name}`)

export const isSignedIn = async (browser: FormBrowser, origin: string): Promise<boolean> =>
  (await browser.go(`${origin}/account`)).url === `${origin}/account`

/** A page as a failed test tells of it. */
export function shown({ url, status, text }: Seen): string {
  const words = text.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  return `${status} ${url} ${words.slice(0, 400)}`
}
