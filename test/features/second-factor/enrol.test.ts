import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { hashOfCode } from '../../../src/features/second-factor/recovery-codes.ts'
import { codeOf, enrol, guarded } from '../../support/authenticator-app.ts'
import { openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import { account } from '../../support/rows.ts'

stopTheClock()
const door = openDoor()

const rowOf = async (email: string) => {
  const { id } = await account(email)
  return env.DB.prepare('SELECT * FROM second_factors WHERE user_id = ?').bind(id).first<Record<string, unknown>>()
}

describe('setting up an authenticator app', () => {
  it('tells secret and uri, and changes nothing before a right code', async () => {
    const { client, email } = await door.loggedIn()
    const { secret, uri, setup } = await (await client.api('/second-factor')).json<Record<string, string>>()
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(uri).toContain(`secret=${secret}`)
    expect(uri).toMatch(/^otpauth:\/\/totp\/Gatehouse:.*issuer=Gatehouse/)
    expect(setup).not.toContain(secret)
    expect(await rowOf(email)).toBeNull()
    const wrong = codeOf(secret ?? '', 20)
    expect(await outcome(client.api('/second-factor/confirm', { setup, code: wrong }))).toBe('401 code_invalid')
    expect(await rowOf(email)).toBeNull()
  })

  it('answers ten recovery codes of 120 bits, and keeps neither them nor the secret', async () => {
    const { email, secret, recoveryCodes } = await guarded(door)
    expect(new Set(recoveryCodes).size).toBe(10)
    for (const code of recoveryCodes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{24}$/)
    const row = JSON.stringify(await rowOf(email))
    for (const told of [secret, ...recoveryCodes]) expect(row).not.toContain(told)
  })

  it('takes the codes as people type them', async () => {
    const hash = await hashOfCode('ABCD01EFGH1JKMNPQRSTVWXY')
    expect(await hashOfCode('abcd-OI efgh-Ljkm npqr-stvw-xy')).toBe(hash)
  })

  it('mails a notice, ends the freshness of other sessions and none of them', async () => {
    const person = await door.loggedIn()
    const other = door.newClient()
    await other.api('/login', { email: person.email, password: person.password })
    await enrol(person.client)
    expect((await door.mail(person.email, 'second_factor_on')).kind).toBe('second_factor_on')
    other.cookies.delete('access')
    expect(await outcome(other.get('/api/sessions'))).toBe('200')
    expect(await outcome(other.get('/api/account/export'))).toBe('403 fresh_needed')
    expect(await outcome(person.client.get('/api/account/export'))).toBe('200')
  })

  it('wants a fresh session, and happens once', async () => {
    const { client } = await door.loggedIn()
    travel(600)
    expect(await outcome(client.api('/second-factor'))).toBe('403 fresh_needed')
    const person = await guarded(door)
    expect(await outcome(person.client.api('/second-factor'))).toBe('409 already_on')
  })

  it('takes no set-up of another account, of long ago, nor a second one beside the first', async () => {
    const [one, two] = [await door.loggedIn(), await door.loggedIn()]
    const { secret, setup } = await (await one.client.api('/second-factor')).json<{ secret: string; setup: string }>()
    const confirm = (client = one.client) =>
      outcome(client.api('/second-factor/confirm', { setup, code: codeOf(secret) }))
    expect(await confirm(two.client)).toBe('401 code_invalid')
    expect(await outcome(one.client.api('/second-factor/confirm', { setup, code: codeOf(secret) }))).toBe('200')
    expect(await confirm()).toBe('409 already_on')
    travel(15 * 60)
    expect(await confirm()).toBe('401 code_invalid')
  })

  it('is not there without its keys', async () => {
    const { keys } = JSON.parse(env.KEYRING) as { keys: { use: string }[] }
    for (const missing of ['seal', 'ceremony']) {
      const less = openDoor({ KEYRING: JSON.stringify({ keys: keys.filter(({ use }) => use !== missing) }) })
      const { client } = await less.loggedIn()
      expect(await outcome(client.api('/second-factor'))).toBe('404 not_found')
      expect(await (await client.get('/account')).text()).not.toContain('/account/second-factor')
    }
  })
})

describe('by pages, without script', () => {
  it('shows picture and key, comes back after a wrong code, and shows the codes once', async () => {
    const { client, email } = await door.loggedIn()
    expect(await (await client.get('/account')).text()).toContain('href="/account/second-factor"')
    const page = await (await client.get('/account/second-factor')).text()
    expect(page).toContain('<svg')
    const secret = /<code>([A-Z2-7 ]{39})<\/code>/.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
    const setup = /name="setup" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const post = (code: string) => client.post('/account/second-factor', { setup, code })
    const wrong = await post(codeOf(secret, 20))
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('<svg')])
    const done = await (await post(codeOf(secret))).text()
    expect(done.match(/<code>[0-9A-Z]{6}(-[0-9A-Z]{6}){3}<\/code>/g)).toHaveLength(10)
    expect(await rowOf(email)).not.toBeNull()
    expect(await (await client.get('/account')).text()).toContain('Recovery codes left: 10.')
  })

  it('asks for a proof first in a session that is not fresh', async () => {
    const { client } = await door.loggedIn()
    travel(600)
    const answer = await client.get('/account/second-factor')
    expect(answer.headers.get('Location')).toBe('/fresh?next=%2Faccount%2Fsecond-factor')
  })

  it('renews codes, forgets browsers and turns it off', async () => {
    const { client, email } = await guarded(door)
    const codes = await client.post('/account/second-factor/recovery-codes')
    expect([codes.status, await codes.text()]).toEqual([200, expect.stringContaining('<ol class="codes">')])
    const forgotten = await client.post('/account/second-factor/forget-browsers')
    expect(forgotten.headers.get('Location')).toBe('/account?notice=browsers_forgotten')
    const removed = await client.post('/account/second-factor/remove')
    expect(removed.headers.get('Location')).toBe('/account?notice=second_factor_off')
    expect(await rowOf(email)).toBeNull()
  })
})

describe('recovery codes made anew', () => {
  it('void the old ones', async () => {
    const { client, recoveryCodes } = await guarded(door)
    const renewed = await client.api('/second-factor/recovery-codes')
    const fresh = await renewed.json<{ recoveryCodes: string[] }>()
    const use = (recoveryCode = '') => outcome(client.api('/session/fresh', { recoveryCode }))
    expect(await use(recoveryCodes[0])).toBe('401 code_invalid')
    expect(await use(fresh.recoveryCodes[0])).toBe('200')
  })

  it('want a fresh session and a second factor', async () => {
    const { client } = await door.loggedIn()
    expect(await outcome(client.api('/second-factor/recovery-codes'))).toBe('409 state_conflict')
    const person = await guarded(door)
    travel(600)
    expect(await outcome(person.client.api('/second-factor/recovery-codes'))).toBe('403 fresh_needed')
  })
})

describe('turning it off', () => {
  it('wants a fresh session, and ends what was bound to it', async () => {
    const person = await guarded(door)
    const before = await account(person.email)
    const off = () => outcome(person.client.api('/second-factor', undefined, { method: 'DELETE' }))
    expect(await off()).toBe('204')
    expect(await off()).toBe('409 state_conflict')
    expect((await door.mail(person.email, 'second_factor_off')).kind).toBe('second_factor_off')
    const { security_version: version } = await account(person.email)
    expect(version).toBe(before.security_version + 1)
    expect(await outcome(door.newClient().api('/login', { email: person.email, password: person.password }))).toBe(
      '200',
    )
    const stale = await guarded(door)
    travel(600)
    expect(await outcome(stale.client.api('/second-factor', undefined, { method: 'DELETE' }))).toBe('403 fresh_needed')
    expect(await rowOf(stale.email)).not.toBeNull()
  })
})
