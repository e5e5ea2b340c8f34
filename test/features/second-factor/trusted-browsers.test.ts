import { describe, expect, it } from 'vitest'
import { codeOf, guarded, halfWay } from '../../support/authenticator-app.ts'
import type { Client } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'

stopTheClock()
const door = openDoor()

const second = (client: Client, body: object) => client.api('/login/second', body)

describe('a trusted browser', () => {
  const trusted = async (over = {}) => {
    const opened = openDoor(over)
    const person = await guarded(opened)
    travel(60)
    const client = opened.newClient()
    await halfWay(person, client)
    await second(client, { code: codeOf(person.secret), trust: true })
    return { person, client, ask: () => logIn(person, client) }
  }

  it('is spared the code, again and again, for thirty days', async () => {
    const { ask } = await trusted()
    for (let i = 0; i < 3; i++) expect(await ask()).toBe('200')
    travel(30 * 86_400 - 1)
    expect(await ask()).toBe('200')
    travel(1)
    expect(await ask()).toBe('403 second_factor_required')
  })

  it('is none without its say, nor with TRUST_BROWSER_TTL=0', async () => {
    const { ask } = await trusted({ TRUST_BROWSER_TTL: '0' })
    expect(await ask()).toBe('403 second_factor_required')
    const person = await guarded(door)
    travel(60)
    const client = door.newClient()
    await halfWay(person, client)
    await second(client, { code: codeOf(person.secret) })
    expect(await logIn(person, client)).toBe('403 second_factor_required')
  })

  it('is not fresh by the password: trust spares no step-up', async () => {
    const { ask, client } = await trusted()
    await ask()
    expect(await outcome(client.get('/api/account/export'))).toBe('403 fresh_needed')
  })

  it('ends when all browsers are forgotten, and with the factor', async () => {
    const { ask, person } = await trusted()
    expect(await outcome(person.client.api('/trusted-browsers', undefined, { method: 'DELETE' }))).toBe('204')
    expect(await ask()).toBe('403 second_factor_required')
  })

  it('ends with a reset', async () => {
    const { person, client } = await trusted()
    const token = await door.resetToken(person)
    const password = 'the-owner-chose-this'
    await door.newClient().api('/password/reset', { token, password })
    expect(await logIn({ ...person, password }, client)).toBe('403 second_factor_required')
  })
})
