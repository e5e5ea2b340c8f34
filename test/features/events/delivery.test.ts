import { env } from 'cloudflare:workers'
import { Webhook } from 'standardwebhooks'
import { Webhook as Svix } from 'svix'
import { describe, expect, it, vi } from 'vitest'
import { newAddress } from '../../support/client.ts'
import { stopTheClock, travel } from '../../support/door.ts'
import { eventDoor, hookSecret } from '../../support/event-door.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

stopTheClock()
const newer = `whsec_${btoa('the secret that comes after it')}`
const door = eventDoor()
const rotating = eventDoor({ HOOK_APP_SECRET: `${newer} ${hookSecret}`, HOOK_APP_PAYLOAD: 'full' })

describe('an event', () => {
  it('says by default whose it is and no more, and is told once', async () => {
    await door.confirmed()
    expect(await door.consume()).toEqual([])
    const [one] = door.told
    expect(Object.keys(one?.event ?? {})).toEqual(['type', 'timestamp', 'data'])
    expect(Object.keys(one?.event.data ?? {})).toEqual(['userId', 'version'])
    expect((await door.rows())[0]).toMatchObject({ status: 'sent', attempts: 1, lastCode: 'http_204' })
    await door.consume()
    await door.sweep()
    expect(door.told).toHaveLength(1)
  })

  it('in full shows the account as its owner sees it', async () => {
    const email = newAddress()
    await rotating.confirmed({ email, username: 'full.of.news' })
    await rotating.consume()
    const user = { email, username: 'full.of.news', role: 'user', roles: [], emailConfirmed: true }
    expect(rotating.told[0]?.event.data.user).toMatchObject(user)
  })

  it.each([
    ['standardwebhooks', (secret: string) => new Webhook(secret)],
    ['svix', (secret: string) => new Svix(secret)],
  ])('passes the check of %s, with the old secret and the new one, and does not when it was changed', async (_, of) => {
    await rotating.confirmed()
    await rotating.consume()
    const { body, headers } = rotating.told[0] ?? { body: '', headers: {} }
    for (const secret of [newer, hookSecret]) {
      expect(() => of(secret).verify(body, headers)).not.toThrow()
      expect(() => of(secret).verify(body.replace('user.created', 'user.deleted'), headers)).toThrow()
    }
    expect(() => of(`whsec_${btoa('a secret of somebody else here')}`).verify(body, headers)).toThrow()
  })
})

describe('an app that does not take it', () => {
  it.each([
    ['a refusal', () => new Response(null, { status: 400 }), 'http_400'],
    ['a redirect, which is not followed', () => Response.redirect('https://elsewhere.example.com/', 308), 'http_308'],
    ['an outage', () => Promise.reject(new TypeError('fetch failed')), 'unreachable'],
    ['too long a silence', () => Promise.reject(new DOMException('', 'TimeoutError')), 'timeout'],
  ])('hears of it again after %s, under the same id', async (_, answer, code) => {
    await door.confirmed()
    door.app.answer = answer
    const [back] = await door.consume()
    expect(back?.wait).toBeGreaterThanOrEqual(1)
    expect((await door.rows())[0]).toMatchObject({ status: 'queued', lastCode: code })
    door.app.answer = () => new Response()
    travel(3600)
    await door.sweep()
    await door.consume()
    expect(door.told.map(({ id }) => id)).toEqual([back?.id, back?.id])
    expect(new Set(door.told.map(({ body }) => body)).size).toBe(1)
    expect(vi.mocked(fetch).mock.calls[0]?.[1]?.redirect).toBe('manual')
  })

  it('is waited for as long as it says', async () => {
    await door.confirmed()
    door.app.answer = () => new Response(null, { status: 503, headers: { 'Retry-After': '77' } })
    expect((await door.consume())[0]?.wait).toBe(77)
  })

  it('is given up after three days', async () => {
    await door.confirmed()
    const lines = vi.spyOn(console, 'error').mockImplementation(() => {})
    door.app.answer = () => new Response(null, { status: 500 })
    travel(3 * 86_400)
    await door.sweep()
    expect(await door.consume()).toEqual([])
    const [row] = await door.rows()
    expect([row?.status, row?.history?.map(({ event }) => event)]).toEqual(['expired', ['failed', 'expired']])
    expect(String(lines.mock.calls[0]?.[0])).toContain('event_expired')
  })

  it('does not hold up another one', async () => {
    const two = eventDoor({ HOOKS: 'app,crm', HOOK_CRM_URL: 'https://crm.example.com/', HOOK_CRM_SECRET: hookSecret })
    await two.confirmed()
    two.app.answer = ({ url }) => new Response(null, { status: url.includes('crm') ? 200 : 500 })
    await two.consume()
    const rows = await two.rows()
    expect(rows.map(({ endpoint, status }) => `${endpoint} ${status}`).sort()).toEqual(['app queued', 'crm sent'])
  })
})

it('takes two round trips a claim, and a change no more than before', async () => {
  const DB = watchedDatabase(env.DB)
  const counted = eventDoor({ DB })
  const person = await counted.registered()
  const token = (await counted.mailOf(person)).token('confirm')
  DB.watch.restart()
  await person.client.api('/confirm', { token })
  expect(DB.watch.trips).toHaveLength(1)
  DB.watch.restart()
  await counted.consume()
  expect(DB.watch.trips).toHaveLength(2)
})
