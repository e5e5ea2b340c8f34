import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { type KeyUse, parseKeyring } from '../../src/lib/keyring.ts'
import { type Door, logIn, openDoor, outcome, type Person, whoAmI } from '../support/door.ts'
import { account, setPasswordHash } from '../support/rows.ts'
import { watchedDatabase } from '../support/watched-database.ts'

const before = openDoor()
const uses: KeyUse[] = ['link', 'access', 'session', 'pepper', 'index']
const chosen = 'chosen-by-the-owner'

const oldKeys = (JSON.parse(env.KEYRING) as { keys: (JsonWebKey & { use: string; kid: string })[] }).keys
const newKeys = uses.map((use) => ({ kty: 'oct', use, kid: `new-${use}`, k: `${use}-`.padEnd(43, 'k') }))
const ring = (keys: object[]) => JSON.stringify({ keys })
const added = openDoor({ KEYRING: ring([...newKeys, ...oldKeys]) })
const without = (use: KeyUse) => openDoor({ KEYRING: ring([...newKeys, ...oldKeys.filter((key) => key.use !== use)]) })

/** Moves a browser with all its cookies to another deployment. */
function carry(person: Person, to: Door) {
  const client = to.newClient()
  for (const [name, value] of person.client.cookies) client.cookies.set(name, value)
  return client
}

/** Something made with the old keys, and what shows whether it still works. */
const made: Record<string, { use: KeyUse; try: (now: Door) => Promise<string>; works: string; dead: string }> = {
  'a confirmation link': {
    use: 'link',
    async try(now) {
      const person = await before.registered()
      const token = (await before.mailOf(person)).token('confirm')
      return outcome(carry(person, now).api('/confirm', { token }))
    },
    ...{ works: '200 confirmed', dead: '400 link_invalid' },
  },
  'a code': {
    use: 'link',
    async try(now) {
      const { confirmationId, ...person } = await before.registered()
      const { code } = await before.mailOf({ confirmationId, ...person })
      return outcome(now.newClient().api('/confirm', { confirmationId, code }))
    },
    ...{ works: '200 confirmed', dead: '400 code_invalid' },
  },
  'a reset link': {
    use: 'link',
    async try(now) {
      const token = await before.resetToken(await before.confirmed())
      return outcome(now.newClient().api('/password/reset', { token, password: chosen }))
    },
    ...{ works: '200 password_reset', dead: '400 link_invalid' },
  },
  'what a resend answered': {
    use: 'session',
    async try(now) {
      const { email } = await before.registered()
      const client = before.newClient()
      await client.api('/confirm/resend', { email })
      const { code } = await before.mail(email)
      const body = { confirmationId: client.cookies.get('signup'), code, newPassword: chosen }
      return outcome(now.newClient().api('/confirm', body))
    },
    ...{ works: '200 confirmed', dead: '400 code_invalid' },
  },
  'a device cookie': {
    use: 'session',
    async try(now) {
      const person = await before.loggedIn()
      for (let i = 0; i < 5; i++) await logIn({ ...person, password: 'not-the-right-one' }, now.newClient())
      return logIn(person, carry(person, now))
    },
    ...{ works: '200', dead: '429 too_many_requests' },
  },
  'an access cookie': {
    use: 'access',
    async try(now) {
      const person = await before.loggedIn()
      const DB = watchedDatabase(env.DB)
      Object.assign(now.bindings, { DB })
      const answer = await whoAmI(carry(person, now))
      return `${answer}, trips: ${DB.watch.trips.length}`
    },
    ...{ works: '200, trips: 0', dead: '200, trips: 1' },
  },
  'a password': {
    use: 'pepper',
    try: async (now) => logIn(await before.confirmed(), now.newClient()),
    ...{ works: '200', dead: '401 invalid_credentials' },
  },
}

// checks 90, C18
describe('what was made before a key was added', () => {
  it.each(Object.entries(made))(
    '%s works as long as the old key stays',
    async (_, { use, try: attempt, works, dead }) => {
      expect(await attempt(added)).toBe(works)
      expect(await attempt(without(use))).toBe(dead)
    },
  )

  it('a mail that waits is rendered with its own key', async () => {
    const person = await before.registered()
    const token = (await added.mailOf(person)).token('confirm')
    expect(await outcome(carry(person, before).api('/confirm', { token }))).toBe('200 confirmed')
  })
})

describe('a password hash', () => {
  it('is made anew at log-in when the pepper was rotated, and works after', async () => {
    const person = await before.confirmed()
    expect(await logIn(person, added.newClient())).toBe('200')
    expect((await account(person.email)).password_hash).toContain('p=new-pepper$')
    expect(await logIn(person, without('pepper').newClient())).toBe('200')
  })

  // checks 37
  it('is made anew at log-in when its cost grew, ends no session and kills no link', async () => {
    const weak = openDoor({ PASSWORD_ITERATIONS: '500', ACCESS_TOKEN_TTL: '0' })
    const person = await weak.loggedIn()
    const token = await weak.resetToken(person)
    expect((await account(person.email)).password_hash).toContain('i=500,')
    expect(await logIn(person, before.newClient())).toBe('200')
    expect(await account(person.email)).toMatchObject({
      password_hash: expect.stringContaining('i=1000,'),
      security_version: 1,
    })
    expect(await logIn(person, before.newClient())).toBe('200')
    expect(await whoAmI(person.client)).toBe('200')
    expect(await outcome(weak.newClient().api('/password/reset', { token, password: chosen }))).toBe(
      '200 password_reset',
    )
  })

  it('stays as it is after a wrong password', async () => {
    const person = await before.confirmed()
    const { password_hash } = await account(person.email)
    await logIn({ ...person, password: 'not-the-right-one' }, added.newClient())
    expect((await account(person.email)).password_hash).toBe(password_hash)
  })

  it('that is damaged lets nobody in', async () => {
    const person = await before.confirmed()
    for (const hash of ['', 'x', '$pbkdf2-sha256-chain$', '$pbkdf2-sha256-chain$i=0,c=1,p=x$AAAA$AAAA']) {
      await setPasswordHash(person.email, hash)
      expect(await logIn(person, before.newClient())).toMatch(/^(401|429)/)
    }
  })
})

it('no key has fewer than 256 bits', () => {
  const withKey = (k: string) => ring([...oldKeys, { kty: 'oct', use: 'link', kid: 'one-more', k }])
  expect(parseKeyring(withKey('A'.repeat(43))).problems).toEqual([])
  expect(parseKeyring(withKey('A'.repeat(42))).problems).toHaveLength(1)
})
