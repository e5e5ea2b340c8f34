import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compose } from '../../../src/compose.ts'
import { createApp } from '../../../src/http/app.ts'
import { goodPassword, site } from '../../support/client.ts'
import { openDoor, outcome, type Person, stopTheClock, travel } from '../../support/door.ts'

const door = openDoor({ BREACH_CHECK: 'on', BREACH_CHECK_URL: 'https://breaches.example/range' })
const plain = openDoor()
const day = 86_400
const suffix = createHash('sha1').update(goodPassword).digest('hex').toUpperCase().slice(5)

stopTheClock()
const warnings: string[] = []
beforeEach(() => {
  warnings.length = 0
  vi.spyOn(console, 'warn').mockImplementation((line) => void warnings.push(String(line)))
})
afterEach(() => void vi.restoreAllMocks())

const answering = (answer: () => Response | Promise<Response>) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer())
const stolen = () => new Response(`${suffix}:3`)
const logIn = ({ email, password }: Person) => outcome(door.newClient().api('/login', { email, password }))
const notices = async ({ email }: Person) =>
  (await door.mails(email)).filter(({ kind }) => kind === 'password_breached').length

describe('the owner of a password that has become known from a breach', () => {
  it('is told after a right log-in, and gets in', async () => {
    const person = await plain.confirmed()
    answering(stolen)
    expect(await logIn(person)).toBe('200')
    expect(await notices(person)).toBe(1)
    const [mail] = (await door.mails(person.email)).filter(({ kind }) => kind === 'password_breached')
    expect(mail?.text).toContain('http://localhost:8787/reset')
  })

  it('is told at most once a month, however many log-ins there are', async () => {
    const person = await plain.confirmed()
    const asked = answering(stolen)
    await Promise.all([logIn(person), logIn(person), logIn(person)])
    expect([await notices(person), asked.mock.calls.length]).toEqual([1, 3])
    travel(30 * day - 1)
    await logIn(person)
    expect(asked.mock.calls.length).toBe(3)
    travel(1)
    await logIn(person)
    expect([await notices(person), asked.mock.calls.length]).toEqual([1, 4])
  })

  it('is not told after a wrong password, nor of one that is not known', async () => {
    const person = await plain.confirmed()
    const asked = answering(() => new Response(''))
    expect(await logIn({ ...person, password: 'not-the-right-one' })).toBe('401 invalid_credentials')
    expect(asked).not.toHaveBeenCalled()
    expect(await logIn(person)).toBe('200')
    expect(await notices(person)).toBe(0)
    answering(stolen)
    travel(29 * day)
    await logIn(person)
    expect(await notices(person)).toBe(0)
  })

  it('is asked about again at the next log-in when there was no answer', async () => {
    const person = await plain.confirmed()
    answering(() => Promise.reject(new TypeError('network')))
    expect(await logIn(person)).toBe('200')
    expect(warnings.join()).toContain('breach_check_failed')
    answering(stolen)
    expect(await logIn(person)).toBe('200')
    expect(await notices(person)).toBe(1)
  })

  it('is not told of a password that has changed meanwhile', async () => {
    const person = await plain.confirmed()
    const token = await plain.resetToken(person)
    answering(async () => {
      await plain.newClient().api('/password/reset', { token, password: 'another-fine-harbour' })
      return stolen()
    })
    expect(await logIn(person)).toBe('200')
    expect(await notices(person)).toBe(0)
  })

  it('is told after the answer, which waits for nothing', async () => {
    const person = await plain.confirmed()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    answering(() => held.then(stolen))
    const { email, password } = person
    const init = { method: 'POST', body: JSON.stringify({ email, password }) }
    const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': '192.0.2.9' }
    const context = createExecutionContext()
    const app = createApp(compose)
    const answer = await app.fetch(new Request(`${site}/api/login`, { ...init, headers }), door.bindings, context)
    expect(answer.status).toBe(200)
    expect(await notices(person)).toBe(0)
    release()
    await waitOnExecutionContext(context)
    expect(await notices(person)).toBe(1)
  })
})
