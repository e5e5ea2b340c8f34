import { describe, expect, it } from 'vitest'
import { openDoor, outcome, stopTheClock } from '../../support/door.ts'

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

const rename = ({ client }: Awaited<ReturnType<typeof door.loggedIn>>, username: string | null) =>
  outcome(client.api('/account', { username }, { method: 'PATCH' }))

const notices = async (email: string, at = door) =>
  (await at.mails(email)).filter(({ kind }) => kind === 'username_changed')

describe('the user name', () => {
  it('is told to the owner when it is changed, given up or taken', async () => {
    const person = await door.loggedIn({ username: 'Before' })
    for (const [name, told] of [
      ['After', 1],
      [null, 2],
      ['Again', 3],
    ] as const) {
      expect(await rename(person, name)).toBe('200')
      expect(await notices(person.email)).toHaveLength(told)
    }
  })

  it('stands in no mail: a name may look like a link', async () => {
    const person = await door.loggedIn({ username: 'www.before.example' })
    await rename(person, 'www.after.example')
    const [notice] = await notices(person.email)
    expect(notice?.text).not.toMatch(/www\.(before|after)/)
  })

  it('that stays is no news, nor is one that is refused', async () => {
    await door.confirmed({ username: 'TakenName' })
    const person = await door.loggedIn({ username: 'Staying' })
    expect(await rename(person, 'Staying')).toBe('200')
    expect(await outcome(person.client.api('/account', { locale: 'de' }, { method: 'PATCH' }))).toBe('200')
    expect(await rename(person, 'takenname')).toBe('409 username_taken')
    expect(await notices(person.email)).toEqual([])
  })

  it('is not told to an address that nobody has proven', async () => {
    const off = openDoor({ EMAIL_CONFIRMATION: 'off', ACCESS_TOKEN_TTL: '0' })
    const person = await off.registered({ username: 'Unproven' })
    await person.client.api('/login', { email: person.email, password: person.password })
    expect(await rename(person, 'Renamed')).toBe('200')
    expect(await notices(person.email, off)).toEqual([])
  })
})
