import { beforeAll, describe, expect, it } from 'vitest'
import { locales } from '#templates/words/languages.ts'
import { Client } from '../support/client.ts'
import { find, parse } from '../support/markup.ts'

const visitor = new Client()
let names: { states: string[]; mails: string[] }
beforeAll(async () => {
  names = await (await visitor.get('/dev/look.json')).json()
})

describe('the page of all looks', () => {
  it('frames every state and mail in both themes, in the language asked for', async () => {
    const page = await (await visitor.get('/dev/look?ui_locales=de')).text()
    const frames = find(await parse(page), 'iframe').map(({ attributes }) => attributes.src)
    expect(names.states.length).toBeGreaterThan(60)
    expect(names.mails.length).toBeGreaterThan(20)
    expect(frames).toHaveLength(2 * (names.states.length + names.mails.length))
    expect(frames).toContain('/dev/look/login?ui_locales=de&theme=dark')
    expect(frames).toContain('/dev/mailbox/previews/confirm/de/html?scheme=light')
  })

  it('shows one theme where one is chosen', async () => {
    const page = await (await visitor.get('/dev/look?theme=dark')).text()
    expect(page).not.toContain('theme=light')
  })
})

describe('a state', () => {
  it('answers in every language and theme, under every name', async () => {
    for (const state of names.states) {
      const page = await visitor.get(`/dev/look/${state}?theme=dark&ui_locales=ar`)
      expect(page.status, state).toBe(200)
      // The desk is in English.
      expect(await page.text(), state).toMatch(/<html lang="(ar" dir="rtl|en" dir="ltr)"/)
    }
    for (const locale of locales) {
      const page = await (await visitor.get(`/dev/look/account?ui_locales=${locale}`)).text()
      expect(page).toContain(`<html lang="${locale}"`)
    }
  })

  it('may be framed by this site alone, and its forms lead nowhere', async () => {
    const { headers } = await visitor.get('/dev/look/login')
    expect(headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
    const policy = headers.get('Content-Security-Policy')
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).toContain("form-action 'none'")
  })

  it('wears the theme asked for, whatever the reader prefers', async () => {
    const page = await (await visitor.get('/dev/look/login?theme=dark')).text()
    expect(page).toContain('<link rel="stylesheet" href="/dev/look/pages.css?theme=dark"/>')
    expect(page).toContain('content="dark"')
    const sheet = await (await visitor.get('/dev/look/pages.css?theme=dark')).text()
    expect(sheet).toMatch(/@media ?\(min-width: ?0\)/)
    expect(sheet).not.toContain('prefers-color-scheme')
    expect(sheet).not.toMatch(/color-scheme: ?light/)
  })

  it('is not there under another name', async () => {
    for (const name of ['nothing', 'constructor', '__proto__'])
      expect((await visitor.get(`/dev/look/${name}`)).status).toBe(404)
  })
})
