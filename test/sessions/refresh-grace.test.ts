import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { appLogIn } from '../support/apps.ts'
import { type Door, openDoor, outcome, stopTheClock, travel } from '../support/door.ts'
import { openSessions } from '../support/rows.ts'
import { slowDatabase } from '../support/slow-database.ts'

/*
 * A spent refresh token that comes again: a lost answer, or a thief. Within REFRESH_GRACE the device tells them apart,
 * never the address, which a phone changes all the time.
 */

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1) Version/18.1 Mobile/15E148 Safari/604.1'
const laptop = 'Mozilla/5.0 (Windows NT 10.0; rv:132.0) Gecko/20100101 Firefox/132.0'

async function refresh(refreshToken: string, agent = phone, at: Door = door): Promise<string> {
  const headers = { 'User-Agent': agent }
  const answer = await at.newClient().api('/token/refresh', { refreshToken }, { headers })
  return answer.ok ? (await answer.json<{ refreshToken: string }>()).refreshToken : outcome(answer)
}

async function app() {
  const person = await door.confirmed()
  const { refreshToken } = await appLogIn(door.newClient(), person)
  return { ...person, refreshToken }
}

const alarms = async (email: string) => (await door.mails(email)).filter(({ kind }) => kind === 'session_theft').length

describe('a spent refresh token', () => {
  it('from the same device within the grace, wherever it is by then, gets its successor once more', async () => {
    const { email, refreshToken } = await app()
    const next = await refresh(refreshToken)
    travel(59)
    expect(await refresh(refreshToken)).toBe(next)
    expect([await alarms(email), await openSessions(email)]).toEqual([0, 1])
    expect(await refresh(next)).not.toMatch(/^401/)
  })

  it('from another device ends the session and alarms, at once', async () => {
    const { email, refreshToken } = await app()
    const next = await refresh(refreshToken, laptop)
    expect(await refresh(refreshToken, phone)).toBe('401 refresh_invalid')
    expect([await alarms(email), await openSessions(email)]).toEqual([1, 0])
    expect(await refresh(next, laptop)).toBe('401 refresh_invalid')
  })

  it('from the same device after the grace ends the session and alarms', async () => {
    const { email, refreshToken } = await app()
    await refresh(refreshToken)
    travel(60)
    expect(await refresh(refreshToken)).toBe('401 refresh_invalid')
    expect([await alarms(email), await openSessions(email)]).toEqual([1, 0])
  })

  it('sixteen times at once from one device raises nothing', async () => {
    const slow = openDoor({ ACCESS_TOKEN_TTL: '0', DB: slowDatabase(env.DB, 20) })
    const { email, refreshToken } = await app()
    const told = await Promise.all(Array.from({ length: 16 }, () => refresh(refreshToken, phone, slow)))
    expect(new Set(told).size).toBe(1)
    expect([await alarms(email), await openSessions(email)]).toEqual([0, 1])
  })

  it('at once from two devices leaves nobody in', async () => {
    const slow = openDoor({ ACCESS_TOKEN_TTL: '0', DB: slowDatabase(env.DB, 20) })
    const { email, refreshToken } = await app()
    await Promise.all([phone, laptop].map((agent) => refresh(refreshToken, agent, slow)))
    expect([await alarms(email), await openSessions(email)]).toEqual([1, 0])
  })

  it('of a client that says nothing of itself is that of one device', async () => {
    const { email, refreshToken } = await app()
    const next = await refresh(refreshToken, '')
    expect(await refresh(refreshToken, '')).toBe(next)
    expect(await alarms(email)).toBe(0)
  })
})

describe('a current refresh token', () => {
  it('may come from another device: an app that was updated goes on', async () => {
    const { email, refreshToken } = await app()
    expect(await refresh(await refresh(refreshToken, phone), laptop)).not.toMatch(/^401/)
    expect(await alarms(email)).toBe(0)
  })
})

describe('REFRESH_GRACE', () => {
  it('is as long as it says', async () => {
    const short = openDoor({ ACCESS_TOKEN_TTL: '0', REFRESH_GRACE: '5s' })
    const [one, other] = [await app(), await app()]
    await Promise.all([refresh(one.refreshToken), refresh(other.refreshToken)])
    travel(4)
    expect(await refresh(one.refreshToken, phone, short)).not.toMatch(/^401/)
    travel(1)
    expect(await refresh(other.refreshToken, phone, short)).toBe('401 refresh_invalid')
  })
})
