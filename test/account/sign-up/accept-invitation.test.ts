import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { inviteAll } from '../../../scripts/import/invite.ts'
import { openDatabase } from '../../../src/store/database.ts'
import { goodPassword, newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { account, disable, invite, openSessions } from '../../support/rows.ts'

stopTheClock()
const door = openDoor()
const day = 86_400

/** An account as an import makes it, and the token of its invitation. */
async function invited(confirmedAt: number | null = null): Promise<{ email: string; token: string }> {
  const email = newAddress('invited')
  await invite(email)
  await env.DB.prepare('UPDATE users SET email_confirmed_at = ? WHERE email = ?').bind(confirmedAt, email).run()
  const kid = door.config.keyring.signing('link').kid
  const now = Math.floor(Date.now() / 1000)
  await inviteAll(openDatabase(env.DB), { kid, now, ttl: 7 * day, perMinute: 1000 }, () => undefined)
  return { email, token: (await door.mail(email, 'invitation')).token('invite') }
}

const accept = (token: string, over: Record<string, unknown> = {}, client = door.newClient(), path = '/invite') =>
  outcome(client.api(path, { token, password: goodPassword, ...over }))

describe('accepting an invitation', () => {
  it.each([
    ['confirms', null],
    ['does so for an imported account that was confirmed', 5],
  ])('sets the password and %s', async (_, confirmedAt) => {
    const { email, token } = await invited(confirmedAt)
    const client = door.newClient()
    expect(await accept(token, { username: 'Invited.Person' }, client)).toBe('200 confirmed')
    expect(await account(email)).toMatchObject({ security_version: 2, username: 'Invited.Person' })
    expect((await account(email)).email_confirmed_at).toBe(confirmedAt ?? Math.floor(Date.now() / 1000))
    expect([...client.cookies.keys()]).toEqual(['device'])
    expect(await logIn({ email, password: goodPassword }, client)).toBe('200')
    await env.DB.prepare('UPDATE users SET username = NULL, username_key = NULL WHERE email = ?').bind(email).run()
  })

  it('works once; of two at the same time one wins', async () => {
    const { email, token } = await invited()
    const passwords = ['first-of-the-two-words', 'second-of-the-two-words']
    const answers = await Promise.all(passwords.map((password) => accept(token, { password })))
    expect(answers.toSorted()).toEqual(['200 confirmed', '400 link_invalid'])
    expect(await accept(token)).toBe('400 link_invalid')
    const winner = passwords[answers.indexOf('200 confirmed')]!
    expect(await logIn({ email, password: winner }, door.newClient())).toBe('200')
  })

  it('ends the sessions of whoever was in before', async () => {
    const fence = openDoor({ EMAIL_CONFIRMATION: 'fence' })
    const { email, token } = await invited()
    const { password } = await door.confirmed()
    const { password_hash } = await account((await door.confirmed({ password })).email)
    await env.DB.prepare('UPDATE users SET password_hash = ? WHERE email = ?').bind(password_hash, email).run()
    expect(await logIn({ email, password }, fence.newClient())).toBe('200')
    expect(await openSessions(email)).toBe(1)
    expect(await accept(token, { password: 'words-that-are-other' })).toBe('200 confirmed')
    expect(await openSessions(email)).toBe(0)
  })

  it('is refused with a name that somebody has, and then works without it', async () => {
    await door.confirmed({ username: 'SomeoneHere' })
    const { email, token } = await invited()
    expect(await accept(token, { username: 'someonehere' })).toBe('409 username_taken')
    expect(await account(email)).toMatchObject({ password_hash: null, security_version: 1, email_confirmed_at: null })
    expect(await accept(token)).toBe('200 confirmed')
  })

  it('leaves the name alone where names are off, and asks for one where they are required', async () => {
    const { email, token } = await invited()
    const required = openDoor({ USERNAME: 'required' })
    expect(await accept(token, {}, required.newClient())).toBe('422 invalid_input')
    const off = openDoor({ USERNAME: 'off' })
    expect(await accept(token, { username: 'NotWanted' }, off.newClient())).toBe('200 confirmed')
    expect((await account(email)).username).toBeNull()
  })

  it('makes the first admin of the address that is to be it', async () => {
    const { email, token } = await invited()
    const boss = openDoor({ FIRST_ADMIN_EMAIL: email })
    expect(await accept(token, {}, boss.newClient())).toBe('200 confirmed')
    expect((await account(email)).role).toBe('admin')
  })
})

describe('an invitation', () => {
  it.each([
    [7 * day - 1, '200 confirmed'],
    [7 * day + 1, '400 link_expired'],
  ])('%d seconds old answers %s', async (age, expected) => {
    const { token } = await invited()
    travel(age)
    expect(await accept(token)).toBe(expected)
  })

  it('is of no use for a disabled account', async () => {
    const { email, token } = await invited()
    await disable(email)
    expect(await accept(token)).toBe('400 link_invalid')
  })

  it('is dead once a reset has set the password', async () => {
    const { email, token } = await invited()
    const reset = { token: await door.resetToken({ email }), password: goodPassword }
    expect(await outcome(door.newClient().api('/password/reset', reset))).toBe('200 password_reset')
    expect(await accept(token, { password: 'chosen-by-somebody' })).toBe('400 link_invalid')
  })

  it('passes for no other link, and no other for it', async () => {
    const { email, token } = await invited()
    expect(await accept(token, {}, door.newClient(), '/password/reset')).toBe('400 link_invalid')
    expect(await accept(await door.resetToken({ email }))).toBe('400 link_invalid')
    expect(await accept(token)).toBe('200 confirmed')
  })

  it.each(['short', 'password123', ''])('is not used up by %j, which is no password', async (password) => {
    const { token } = await invited()
    expect(await accept(token, { password })).toBe('422 invalid_input')
    expect(await accept(token)).toBe('200 confirmed')
  })
})

describe('the page of an invitation', () => {
  it('changes nothing when it is opened, and sets the password when its form is sent', async () => {
    const { email, token } = await invited()
    const client = door.newClient()
    const opened = await client.get(`/invite/${token}`)
    expect(await opened.text()).toContain(`action="/invite/${token}"`)
    expect((await account(email)).security_version).toBe(1)
    const failed = await client.post(`/invite/${token}`, { password: 'short', username: 'kept_name' })
    expect(failed.status).toBe(422)
    expect(await failed.text()).toContain('value="kept_name"')
    const sent = await client.post(`/invite/${token}`, { password: goodPassword })
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, '/account?notice=confirmed'])
    expect(await whoAmI(client)).toBe('200')
    expect(await logIn({ email, password: goodPassword }, door.newClient())).toBe('200')
    expect((await client.post(`/invite/${token}`, { password: goodPassword })).status).toBe(400)
  })

  it('says beside the field that a name is taken', async () => {
    await door.confirmed({ username: 'AlreadyHere' })
    const { token } = await invited()
    const answer = await door.newClient().post(`/invite/${token}`, { password: goodPassword, username: 'alreadyhere' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('This user name is taken.')
  })
})
