import { describe, expect, it } from 'vitest'
import { goodPassword, newAddress, site } from '../support/client.ts'
import { openDoor, outcome, stopTheClock, whoAmI } from '../support/door.ts'

stopTheClock()
const publicUrl = 'https://auth.example.com'
const secure = {
  ...{ ENVIRONMENT: 'production', PUBLIC_URL: publicUrl, PASSWORD_ITERATIONS: '600000' },
  ...{ MAIL_PROVIDERS: 'resend', MAIL_RESEND_KEY: 'key' },
}

const doors = [
  ['http', openDoor(), site, ''],
  ['https', openDoor(secure), publicUrl, '__Host-'],
] as const

describe.each(doors)('cookies over %s', (scheme, door, origin, prefix) => {
  const flags = `; Path=/; HttpOnly${scheme === 'https' ? '; Secure' : ''}; SameSite=Lax`
  const month = 'Max-Age=2592000'
  const maxAges: Record<string, string> = {
    access: 'Max-Age=300',
    signup: 'Max-Age=604800',
    device: 'Max-Age=15552000',
  }

  /** Every Set-Cookie of a sign-up, a log-in, a log-out and a reset. */
  async function allCookies(remember: boolean) {
    const person = await door.registered()
    const answers = [
      await door.newClient().api('/register', { email: newAddress(), password: goodPassword }),
      await person.client.api('/confirm', { token: (await door.mailOf(person)).token('confirm') }),
      await person.client.api('/login', { ...person, remember }),
      await person.client.post('/logout', {}, { Origin: origin }),
      await person.client.post(
        '/login',
        { email: person.email, password: person.password, ...(remember ? { remember: 'on' } : {}) },
        { Origin: origin },
      ),
      await person.client.api('/password/reset', {
        token: await door.resetToken(person),
        password: 'another-fine-harbour',
      }),
    ]
    expect(answers.every(({ status }) => status < 400)).toBe(true)
    return answers.flatMap(({ headers }) => headers.getSetCookie())
  }

  // checks 73, 74
  it('carry every attribute that keeps scripts, other sites and other hosts away', async () => {
    const cookies = await allCookies(true)
    for (const cookie of cookies) {
      const [, name = '', value = '', rest = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(cookie) ?? []
      expect(name).toMatch(new RegExp(`^${prefix}(session|access|signup|device)$`))
      const age = value === '' ? 'Max-Age=0' : (maxAges[name.replace(prefix, '')] ?? month)
      expect(rest).toBe(`; ${age}${flags}`)
      expect(name.length + value.length).toBeLessThan(4096)
      expect(decodeURIComponent(value)).not.toContain('@')
    }
    const names = new Set(cookies.map((cookie) => cookie.split('=')[0]))
    expect(names.size).toBe(4)
  })

  // checks 50
  it('of a session end with the browser unless somebody asks to be remembered', async () => {
    const sessions = (await allCookies(false)).filter((cookie) => cookie.startsWith(`${prefix}session=0`))
    expect(sessions).toHaveLength(2)
    for (const cookie of sessions) expect(cookie).not.toMatch(/Max-Age|Expires/)
  })
})

describe('a session', () => {
  const [, door] = doors[0]
  const withCookie = (cookie: string, path = '/session') =>
    outcome(door.newClient().api(path, undefined, { method: 'GET', headers: { Cookie: cookie } }))

  // checks 75
  it('is read from its cookie alone', async () => {
    const { client } = await door.loggedIn()
    const value = client.cookies.get('session') ?? ''
    expect(await withCookie(`session=${value}`)).toBe('200')
    for (const name of ['Session', 'SESSION', '__Host-session', '__host-session', 'sid', 'xsession', '$session'])
      expect(await withCookie(`${name}=${value}`)).toBe('401 not_signed_in')
    expect(await withCookie('', `/session?session=${value}`)).toBe('401 not_signed_in')
    expect(await withCookie(`a=session=${value}`)).toBe('401 not_signed_in')
    for (const header of ['X-Session', 'Session', 'Cookie2', 'Authorization'])
      expect(await outcome(door.newClient().get('/api/session', { [header]: `session=${value}` }))).toBe(
        '401 not_signed_in',
      )
  })

  // checks 76
  it('is the first of two cookies of its name, and nothing throws', async () => {
    const { client } = await door.loggedIn()
    const value = client.cookies.get('session') ?? ''
    expect(await withCookie(`session=${value}; session=x`)).toBe('200')
    expect(await withCookie(`session=x; session=${value}`)).toBe('401 not_signed_in')
    expect(await withCookie(`session=${value}, session=x`)).toBe('401 not_signed_in')
  })

  // checks 47
  it('has a new id at each log-in, and never one that was sent in', async () => {
    const { client, email, password } = await door.loggedIn()
    const before = client.cookies.get('session')
    await client.api('/login', { email, password })
    expect(client.cookies.get('session')).not.toBe(before)
    const [userId] = (before ?? '').split('.')
    const planted = `${userId}.${'0'.repeat(26)}.${'a'.repeat(43)}`
    const victim = door.newClient()
    victim.cookies.set('session', planted)
    await victim.api('/login', { email, password })
    expect(victim.cookies.get('session')).not.toBe(planted)
    expect([await withCookie(`session=${planted}`), await whoAmI(victim)]).toEqual(['401 not_signed_in', '200'])
  })

  it.each([
    '',
    'x',
    '.',
    '..',
    '...',
    'a.b.c',
    '%',
    '%E0%A4%A',
    '"',
    '\u00ff',
    'null',
    'undefined',
    '0'.repeat(8000),
    "'; --",
  ])('is none with the cookie %j', async (value) =>
    expect(await withCookie(`session=${value}`)).toBe('401 not_signed_in'),
  )

  it.each(['', 'x', 'a.b.c', '%', 'eyJhbGciOiJub25lIn0.e30.', '0'.repeat(8000)])(
    'is believed whatever the access cookie is: %j',
    async (access) => {
      const { client } = await door.loggedIn()
      client.cookies.set('access', access)
      expect(await whoAmI(client)).toBe('200')
    },
  )

  it('is not opened by the access cookie of another session', async () => {
    const [ada, eve] = [await door.loggedIn(), await door.loggedIn()]
    const access = eve.client.cookies.get('access') ?? ''
    expect(await withCookie(`access=${access}`)).toBe('401 not_signed_in')
    ada.client.cookies.set('access', access)
    const answer = await ada.client.api('/session', undefined, { method: 'GET' })
    expect(((await answer.json()) as { user: { email: string } }).user.email).toBe(ada.email)
  })
})
