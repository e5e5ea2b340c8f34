import { describe, expect, it, vi } from 'vitest'
import { type Client, newAddress } from '../../support/client.ts'
import { openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import { throttles } from '../../support/rows.ts'
import { standInForTurnstile, turnstileKeys } from '../../support/turnstile.ts'

const door = openDoor(turnstileKeys)
const plain = openDoor()
stopTheClock()
const { questions, solvedFor: good } = standInForTurnstile()

describe('a challenge at log-in', () => {
  const wrong = (client: Client, email: string, body: object = {}) =>
    outcome(client.api('/login', { email, password: 'not-the-right-one', ...body }))
  const afterThree = async (email: string) => {
    for (let i = 0; i < 3; i++) expect(await wrong(door.newClient(), email)).toBe('401 invalid_credentials')
  }

  it.each(['known', 'unknown'])('is asked for after three failures at an address that is %s', async (who) => {
    const email = who === 'known' ? (await plain.confirmed()).email : newAddress()
    await afterThree(email)
    const deriveBits = vi.spyOn(crypto.subtle, 'deriveBits')
    const before = JSON.stringify(await throttles())
    for (let i = 0; i < 5; i++) expect(await wrong(door.newClient(), email)).toBe('403 challenge_needed')
    expect(deriveBits).not.toHaveBeenCalled()
    expect(JSON.stringify(await throttles())).toBe(before)
    expect(questions()).toEqual([])
    expect(await wrong(door.newClient(), email, { turnstileToken: 'made-up' })).toBe('403 challenge_needed')
    expect(deriveBits).not.toHaveBeenCalled()
    expect(await wrong(door.newClient(), email, { turnstileToken: good('login') })).toBe('401 invalid_credentials')
    expect(await wrong(door.newClient(), email, { turnstileToken: good('login') })).toBe('429 too_many_requests')
    expect(await wrong(door.newClient(), email)).toBe('429 too_many_requests')
  })

  it('lets the right password in', async () => {
    const { email, password } = await plain.confirmed()
    await afterThree(email)
    const ask = (body: object) => outcome(door.newClient().api('/login', { email, password, ...body }))
    expect(await ask({})).toBe('403 challenge_needed')
    expect(await ask({ turnstileToken: good('register') })).toBe('403 challenge_needed')
    expect(await ask({ turnstileToken: good('login') })).toBe('200')
  })

  it('is forgotten with the failures', async () => {
    const email = newAddress()
    await afterThree(email)
    travel(15 * 60)
    expect(await wrong(door.newClient(), email)).toBe('401 invalid_credentials')
  })

  it('asks nothing of a browser that has logged in before', async () => {
    const { email, password, client } = await plain.loggedIn()
    await afterThree(email)
    const own = door.newClient()
    for (const [name, value] of client.cookies) own.cookies.set(name, value)
    expect(await outcome(own.api('/login', { email, password }))).toBe('200')
  })

  it('cannot be got past by sixteen at once', async () => {
    const email = newAddress()
    const all = await Promise.all(Array.from({ length: 16 }, () => wrong(door.newClient(), email)))
    expect(all.filter((one) => one === '401 invalid_credentials').length).toBe(3)
    expect(all.filter((one) => one === '403 challenge_needed').length).toBe(13)
  })

  it('stands on the page once it is asked for, with the policy for it', async () => {
    const email = newAddress()
    await afterThree(email)
    const client = door.newClient()
    const answer = await client.post('/login', { email, password: 'not-the-right-one' })
    const html = await answer.text()
    expect([answer.status, html.includes('data-action="login"')]).toEqual([403, true])
    expect(answer.headers.get('Content-Security-Policy')).toContain('frame-src https://challenges.cloudflare.com')
    const again = await client.post('/login', { email, password: 'wrong', 'cf-turnstile-response': good('login') })
    expect([again.status, await again.text()]).toEqual([401, expect.stringContaining('data-action="login"')])
  })
})
