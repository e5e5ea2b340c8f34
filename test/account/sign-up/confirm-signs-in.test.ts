import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { bearer } from '../../support/apps.ts'
import { goodPassword, newAddress } from '../../support/client.ts'
import { type Door, openDoor, outcome, type Person, stopTheClock, whoAmI } from '../../support/door.ts'
import { account, openSessions } from '../../support/rows.ts'

/*
 * With `mode`, confirming by the sign-up's own secret also answers what a log-in answers: the mailbox and the secret are
 * the two proofs. No other second proof does, and no second time.
 */

const door = openDoor()
stopTheClock()

type Body = Record<string, unknown>
const confirm = (body: Body, client = door.newClient()) => client.api('/confirm', body)

const byLink = async (at: Door, person: Person): Promise<Body> => ({
  token: (await at.mailOf(person)).token('confirm'),
})
const byCode = async (at: Door, person: Person): Promise<Body> => ({ code: (await at.mailOf(person)).code })

describe.each([
  ['the link', byLink],
  ['the code', byCode],
])('confirming by %s and the sign-up’s secret', (_, proofOf) => {
  it('with mode cookie signs the browser in, fresh', async () => {
    const person = await door.registered()
    const client = door.newClient()
    const body = { ...(await proofOf(door, person)), confirmationId: person.confirmationId, mode: 'cookie' }
    const answer = await confirm(body, client)
    expect(answer.status).toBe(200)
    const { id } = await account(person.email)
    expect(await answer.json()).toEqual({
      status: 'confirmed',
      user: { id, email: person.email, username: null, role: 'user', roles: [], emailConfirmed: true },
    })
    expect([...client.cookies.keys()].sort()).toEqual(['access', 'device', 'session'])
    expect(await whoAmI(client)).toBe('200')
    // A fresh session exports without a further proof.
    expect(await outcome(client.api('/account/export', undefined, { method: 'GET' }))).toBe('200')
  })

  it('with mode token answers an app’s tokens and no cookie', async () => {
    const person = await door.registered()
    const client = door.newClient()
    const body = { ...(await proofOf(door, person)), confirmationId: person.confirmationId, mode: 'token' }
    const answer = await confirm(body, client)
    const told = await answer.json<Record<string, string>>()
    expect(told).toMatchObject({ status: 'confirmed', tokenType: 'Bearer', user: { email: person.email } })
    expect([typeof told.refreshToken, typeof told.deviceToken]).toEqual(['string', 'string'])
    expect(client.cookies.size).toBe(0)
    const who = client.api('/session', undefined, { method: 'GET', headers: bearer(told.accessToken ?? '') })
    expect(await outcome(who)).toBe('200')
  })

  it('without mode signs nobody in', async () => {
    const person = await door.registered()
    const client = door.newClient()
    const body = { ...(await proofOf(door, person)), confirmationId: person.confirmationId }
    expect(await (await confirm(body, client)).json()).toEqual({ status: 'confirmed' })
    expect([client.cookies.size, await openSessions(person.email)]).toEqual([0, 0])
  })

  it('signs in the first time only', async () => {
    const person = await door.registered()
    const body = { ...(await proofOf(door, person)), confirmationId: person.confirmationId, mode: 'cookie' }
    await confirm(body)
    const client = door.newClient()
    expect(await (await confirm(body, client)).json()).toEqual({ status: 'already_confirmed' })
    expect([client.cookies.size, await openSessions(person.email)]).toEqual([0, 1])
  })

  it('of sixteen at once signs one in', async () => {
    const person = await door.registered()
    const body = { ...(await proofOf(door, person)), confirmationId: person.confirmationId, mode: 'token' }
    const answers = await Promise.all(Array.from({ length: 16 }, () => confirm(body)))
    const told = await Promise.all(answers.map((answer) => answer.json<Record<string, string>>()))
    expect(told.filter(({ accessToken }) => accessToken)).toHaveLength(1)
    expect(await openSessions(person.email)).toBe(1)
  })
})

describe('confirming by another second proof', () => {
  it.each([{ password: goodPassword }, { newPassword: 'chosen-by-the-owner' }])(
    'with mode signs nobody in: %j',
    async (proof) => {
      const person = await door.registered()
      const client = door.newClient()
      const body = { ...(await byLink(door, person)), ...proof, mode: 'cookie' }
      expect(await (await confirm(body, client)).json()).toEqual({ status: 'confirmed' })
      expect([client.cookies.size, await openSessions(person.email)]).toEqual([0, 0])
    },
  )

  it('a mode that is none is refused', async () => {
    const person = await door.registered()
    const body = { ...(await byLink(door, person)), confirmationId: person.confirmationId, mode: 'magic' }
    expect(await outcome(confirm(body))).toBe('422 invalid_input')
  })
})

describe('where the account asks for a second factor', () => {
  it('confirming answers what a log-in answers: that it is needed', async () => {
    const gate = { demands: () => sql`1`, answers: { totp: () => sql`1` } }
    const fence = openDoor({ EMAIL_CONFIRMATION: 'fence' }, [{ name: 'factor', gate }])
    const person = await fence.registered({ email: newAddress() })
    const { confirmationId } = person
    const answer = await fence
      .newClient()
      .api('/confirm', { ...(await byLink(fence, person)), confirmationId, mode: 'token' })
    expect(await answer.json()).toMatchObject({ code: 'second_factor_required', methods: ['totp'] })
    expect((await account(person.email)).email_confirmed_at).not.toBeNull()
    expect(await openSessions(person.email)).toBe(0)
  })
})
