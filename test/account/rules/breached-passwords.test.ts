import { env } from 'cloudflare:workers'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { goodPassword, newAddress } from '../../support/client.ts'
import { openDoor, outcome } from '../../support/door.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const url = 'https://breaches.example/range'
const database = watchedDatabase(env.DB)
const door = openDoor({ DB: database, BREACH_CHECK: 'on', BREACH_CHECK_URL: url })
const stolen = 'quietly-stolen-harbour'
const other = 'another-fine-harbour'
const sha1 = (password: string) => createHash('sha1').update(password).digest('hex').toUpperCase()
const warnings: string[] = []

/** What the service answers about the stolen password; it knows no other. */
const listed = (count = 7, password = stolen) =>
  `0018A45C4D1DEF81644B54AB7F969B88D65:3\r\n${sha1(password).slice(5)}:${count}\r\nFFFF2AD1C5B0D2A4C5D0D9E8B7A6958473F:0`

const answering = (answer: () => Response | Promise<Response>) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer())

beforeEach(() => {
  warnings.length = 0
  vi.spyOn(console, 'warn').mockImplementation((line) => void warnings.push(String(line)))
})
afterEach(() => void vi.restoreAllMocks())

const register = (password: string, email = newAddress(), at = door) =>
  at.newClient().api('/register', { email, password })

// checks 12
describe('a chosen password', () => {
  it('is refused when it is known from a breach, with the code at the top and at the field', async () => {
    answering(() => new Response(listed()))
    database.watch.restart()
    const answer = await register(stolen)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ])
    expect(await answer.json()).toMatchObject({
      code: 'password_breached',
      errors: [{ field: 'password', code: 'breached' }],
    })
    expect(database.watch.trips).toEqual([])
  })

  it('leaves us as five digits of its SHA-1, and the answer is padded', async () => {
    const asked = answering(() => new Response(listed()))
    expect(await outcome(register(goodPassword))).toBe('202 confirmation_sent')
    const [to, init] = asked.mock.calls[0] ?? []
    expect([asked.mock.calls.length, String(to)]).toEqual([1, `${url}/${sha1(goodPassword).slice(0, 5)}`])
    expect(new Headers(init?.headers).get('Add-Padding')).toBe('true')
    expect(init?.body).toBeUndefined()
  })

  it('is not looked up unless BREACH_CHECK is on', async () => {
    const asked = answering(() => new Response(listed()))
    expect(await outcome(register(stolen, newAddress(), openDoor()))).toBe('202 confirmation_sent')
    expect(asked).not.toHaveBeenCalled()
  })

  it('is taken when it stands there as padding only', async () => {
    answering(() => new Response(listed(0)))
    expect(await outcome(register(stolen))).toBe('202 confirmation_sent')
  })

  it('is refused for whoever chooses it: a member is not told from a stranger', async () => {
    const member = await door.confirmed()
    answering(() => new Response(listed()))
    expect(await outcome(register(stolen, member.email))).toBe('422 password_breached')
    expect(await outcome(register(stolen))).toBe('422 password_breached')
  })

  const never = () => new Promise<Response>(() => {})
  const endless = () => new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([65])) }))
  it.each<[string, () => Response | Promise<Response>]>([
    ['is out of reach', () => Promise.reject(new TypeError('network'))],
    ['is at fault', () => new Response(listed(), { status: 503 })],
    ['leads elsewhere', () => new Response(null, { status: 302, headers: { Location: 'https://evil.example' } })],
    ['says nothing', () => new Response('')],
    ['says nonsense', () => new Response('<html>'.repeat(100))],
    ['never answers', never],
    ['never ends', endless],
  ])('is taken when the service %s', async (what, answer) => {
    answering(answer)
    const limits = vi.spyOn(globalThis, 'setTimeout')
    expect(await outcome(register(stolen))).toBe('202 confirmation_sent')
    expect(limits).toHaveBeenCalledWith(expect.any(Function), 1500)
    const told = warnings.filter((line) => line.includes('breach_check_failed'))
    expect([what, told.length]).toEqual([what, what.startsWith('says') ? 0 : 1])
    expect(warnings.join()).not.toContain(sha1(stolen).slice(0, 5))
  })
})

describe('it is looked up', () => {
  const refusal = '422 password_breached'

  it('at a reset, whose link stays usable', async () => {
    const token = await door.resetToken(await door.confirmed())
    answering(() => new Response(listed()))
    expect(await outcome(door.newClient().api('/password/reset', { token, password: stolen }))).toBe(refusal)
    const html = await door.newClient().post(`/reset/${token}`, { password: stolen })
    expect([html.status, await html.text()]).toEqual([422, expect.stringContaining('list of stolen ones')])
    expect(await outcome(door.newClient().api('/password/reset', { token, password: other }))).toBe(
      '200 password_reset',
    )
  })

  it('at a change', async () => {
    const { client, password } = await door.loggedIn()
    answering(() => new Response(listed()))
    const answer = await client.api('/password/change', { currentPassword: password, newPassword: stolen })
    expect(await answer.json()).toMatchObject({ code: 'password_breached', errors: [{ field: 'newPassword' }] })
    const form = { current_password: password, new_password: stolen, password_confirm: stolen }
    const html = await client.post('/account/password', form)
    expect([html.status, await html.text()]).toEqual([422, expect.stringContaining('list of stolen ones')])
  })

  it('at a confirmation with a new password', async () => {
    const token = (await door.mailOf(await door.registered())).token('confirm')
    answering(() => new Response(listed()))
    const elsewhere = door.newClient()
    expect(await outcome(elsewhere.api('/confirm', { token, newPassword: stolen }))).toBe(refusal)
    const html = await elsewhere.post('/confirm', { token, new_password: stolen })
    expect([html.status, await html.text()]).toEqual([422, expect.stringContaining('list of stolen ones')])
    expect(await outcome(elsewhere.api('/confirm', { token, newPassword: other }))).toBe('200 confirmed')
  })

  it('on the page to register', async () => {
    answering(() => new Response(listed()))
    const form = { email: newAddress(), password: stolen, password_confirm: stolen }
    const html = await door.newClient().post('/register', form)
    expect([html.status, await html.text()]).toEqual([422, expect.stringContaining('list of stolen ones')])
  })
})
