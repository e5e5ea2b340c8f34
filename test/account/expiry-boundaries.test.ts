import { describe, expect, it } from 'vitest'
import { moved, undoChange } from '../support/account-mails.ts'
import { newAddress } from '../support/client.ts'
import { openDoor, outcome, stopTheClock, travel } from '../support/door.ts'

/*
 * What expires at a second is alive until that second, and not in it.
 */

stopTheClock()
const day = 24 * 60 * 60

// checks 21, 59, 69
describe('at the second of its end', () => {
  it.each([
    [day - 1, '200 confirmed'],
    [day, '400 link_invalid'],
  ])('a sign-up that waits a day, after %i seconds: %s', async (seconds, expected) => {
    const door = openDoor({ REGISTRATION_TTL: '1d', CONFIRM_LINK_TTL: '30d' })
    const person = await door.registered()
    const token = (await door.mailOf(person)).token('confirm')
    travel(seconds)
    expect(await outcome(person.client.api('/confirm', { token }))).toBe(expected)
  })

  it.each([
    [59, '200'],
    [60, '401 refresh_invalid'],
  ])('the grace of a spent refresh token, after %i seconds: %s', async (seconds, expected) => {
    const door = openDoor()
    const { client, email, password } = await door.confirmed()
    const answer = await client.api('/login', { email, password, mode: 'token' })
    const { refreshToken } = await answer.json<{ refreshToken: string }>()
    expect(await outcome(client.api('/token/refresh', { refreshToken }))).toBe('200')
    travel(seconds)
    expect(await outcome(client.api('/token/refresh', { refreshToken }))).toBe(expected)
  })

  it.each([
    [7 * day - 1, '200 email_restored'],
    [7 * day, '400 link_invalid'],
  ])('the undo of a change of address, after %i seconds: %s', async (seconds, expected) => {
    const door = openDoor()
    const person = await door.loggedIn()
    const token = await moved(door, person, newAddress())
    travel(seconds)
    const answer = await undoChange(door.newClient(), token)
    expect(answer.replace('link_expired', 'link_invalid')).toBe(expected)
  })
})
