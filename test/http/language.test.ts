import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { openDoor } from '../support/door.ts'
import { catalogues } from '../support/words.ts'

const door = openDoor()
const german = { 'Accept-Language': 'de-DE,de;q=0.9,en;q=0.5' }
const langOf = async (answer: Promise<Response>) =>
  /<html lang="([^"]+)" dir="ltr" class="own">/.exec(await (await answer).text())?.[1]

describe('a page', () => {
  it('is in the language of Accept-Language and says so, to caches too', async () => {
    const answer = await door.newClient().get('/', german)
    expect(answer.headers.get('Vary')).toBe('Accept-Language')
    const html = await answer.text()
    expect(html).toContain('<html lang="de" dir="ltr" class="own">')
    expect(html).toContain(catalogues.de.home.signedOut)
    expect(html).not.toContain(catalogues.en.home.signedOut)
  })

  it('is in English for who asks for nothing that we speak', async () => {
    expect(await langOf(door.newClient().get('/', { 'Accept-Language': 'sv' }))).toBe('en')
  })

  it('is in DEFAULT_LOCALE for the same, where that is set', async () => {
    const theirs = openDoor({ DEFAULT_LOCALE: 'de' })
    expect(await langOf(theirs.newClient().get('/', { 'Accept-Language': 'sv' }))).toBe('de')
    expect(await langOf(theirs.newClient().get('/', { 'Accept-Language': 'en' }))).toBe('en')
  })

  it('is in the language of ui_locales before the cookie, and of the cookie before Accept-Language', async () => {
    const client = door.newClient()
    client.cookies.set('language', 'de')
    expect(await langOf(client.get('/', { 'Accept-Language': 'en' }))).toBe('de')
    expect(await langOf(client.get('/?ui_locales=sv+en', { 'Accept-Language': 'de' }))).toBe('en')
  })

  it('is in the language of the account before all else, with and without the access cookie', async () => {
    const { client } = await door.loggedIn({ locale: 'de_AT' })
    client.cookies.set('language', 'en')
    const path = '/?ui_locales=en'
    expect(await langOf(client.get(path, { 'Accept-Language': 'en' }))).toBe('de')
    client.cookies.delete('access')
    expect(await langOf(client.get(path, { 'Accept-Language': 'en' }))).toBe('de')
    await client.api('/account', { locale: 'en' }, { method: 'PATCH' })
    expect(await langOf(client.get('/', german))).toBe('en')
  })
})

it('is written from right to left in Arabic, mails too', async () => {
  const { email } = await door.registered({ locale: 'ar' })
  expect(await (await door.newClient().get('/', { 'Accept-Language': 'ar' })).text()).toContain(
    '<html lang="ar" dir="rtl"',
  )
  const { html } = await door.mail(email)
  expect(html).toMatch(/<html lang="ar" dir="rtl"/)
  expect(html).not.toContain('text-align:left')
})

describe('the choice', () => {
  it('is led to by the foot of a page, kept in a cookie, and goes back', async () => {
    const client = door.newClient()
    expect(await (await client.get('/login')).text()).toContain('href="/language?next=%2Flogin"')
    expect(await (await client.get('/language?next=%2Flogin')).text()).toContain('name="next" value="/login"')
    expect(client.cookies.size).toBe(0)
    const answer = await client.post('/language', { locale: 'de', next: '/login' })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/login'])
    expect(answer.headers.get('Set-Cookie')).toMatch(/^language=de; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await langOf(client.get('/login', { 'Accept-Language': 'en' }))).toBe('de')
  })

  it('is refused from another site and in a language that we do not speak, and leads to no other site', async () => {
    const client = door.newClient()
    expect((await client.post('/language', { locale: 'de' }, { Origin: 'https://evil.example' })).status).toBe(403)
    expect((await client.post('/language', { locale: 'sv' })).status).toBe(422)
    expect(client.cookies.size).toBe(0)
    const led = await client.post('/language', { locale: 'de', next: '//evil.example' })
    expect(led.headers.get('Location')).toBe('/')
  })

  it('is not offered to who is signed in, nor beside a form that came back', async () => {
    const { client } = await door.loggedIn()
    expect(await (await client.get('/account')).text()).not.toContain('/language')
    expect(await (await door.newClient().post('/login', {})).text()).not.toContain('/language')
  })
})

describe('a problem', () => {
  it('has its title and messages in the language asked for, and the same codes', async () => {
    const ask = async (headers: Record<string, string>) => {
      const answer = await door.newClient().api('/register', { email: 'x', password: 'short' }, { headers })
      expect(answer.headers.get('Vary')).toContain('Accept-Language')
      return (await answer.json()) as { title: string; code: string; errors: { code: string; message: string }[] }
    }
    const [inEnglish, inGerman] = [await ask({}), await ask(german)]
    expect([inEnglish.title, inGerman.title]).toEqual([
      catalogues.en.problems.invalid_input,
      catalogues.de.problems.invalid_input,
    ])
    expect(inGerman.errors.map(({ message }) => message)).toEqual([
      catalogues.de.fields.email.invalid,
      'Verwenden Sie mindestens 8 Zeichen.',
    ])
    expect(inGerman.errors.map(({ code }) => code)).toEqual(inEnglish.errors.map(({ code }) => code))
  })

  it('varies by the origin too, for an app on another one', async () => {
    const open = openDoor({ ALLOWED_ORIGINS: 'https://app.example.com' })
    const answer = await open.newClient().api('/session', undefined, {
      method: 'GET',
      headers: { Origin: 'https://app.example.com', ...german },
    })
    expect([answer.status, answer.headers.get('Vary')]).toEqual([401, 'Accept-Language, Origin'])
  })

  it('of a page nobody has is in the language asked for', async () => {
    const html = await (await door.newClient().get('/nowhere', german)).text()
    expect(html).toContain(catalogues.de.problems.not_found)
    expect(html).toContain(`<h1>${catalogues.de.problemPage.headings[404]}</h1>`)
  })
})

describe('a mail', () => {
  it('is in the language of the page that caused it', async () => {
    const client = door.newClient()
    await client.post('/language', { locale: 'de' })
    const form = { email: 'mailed-in-german@example.org', password: 'violet-harbour-lantern' }
    await client.post('/register', { ...form, password_confirm: form.password })
    expect((await door.mail(form.email, 'confirm')).text).toContain('bestätigen Sie Ihre Adresse')
  })
})

describe('the words of a language', () => {
  it('are in the static file that the build makes', async () => {
    const text = await (await env.ASSETS.fetch('https://assets.invalid/words/de.json')).text()
    expect(JSON.parse(text)).toEqual(catalogues.de)
  })

  it('are English when the file cannot be read, with a line in the log, and mails keep the language', async () => {
    vi.resetModules()
    const { languageOf, speak } = await import('../../src/http/kit/language.ts')
    const warn = vi.fn()
    const readAsset = vi.fn(async () => {
      throw new Error('out of reach')
    })
    const vars = new Map<string, unknown>([
      ['edge', { readAsset }],
      ['deps', { log: { warn } }],
    ])
    const c = { get: vars.get.bind(vars), set: vars.set.bind(vars) } as never
    await speak(c, 'de')
    expect(languageOf(c)).toEqual({ wanted: 'de', locale: 'en', words: catalogues.en })
    expect(warn.mock.calls).toEqual([['words.unreadable', { locale: 'de' }]])
    readAsset.mockResolvedValue(JSON.stringify(catalogues.de) as never)
    await speak(c, 'de')
    await speak(c, 'de')
    expect(languageOf(c)).toEqual({ wanted: 'de', locale: 'de', words: catalogues.de })
    expect(readAsset).toHaveBeenCalledTimes(2)
  })
})
