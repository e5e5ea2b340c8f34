import { describe, expect, it } from 'vitest'
import { linkToken } from '../../../src/http/kit/link-token.ts'
import { openDoor, outcome } from '../../support/door.ts'

const door = openDoor()
const password = 'another-fine-harbour'

const spellings: [what: string, spell: (token: string) => string][] = [
  ['a full stop', (token) => `${token}.`],
  ['a comma', (token) => `${token},`],
  ['a bracket', (token) => `${token})`],
  ['a square bracket', (token) => `${token}]`],
  ['an angle bracket', (token) => `${token}>.`],
  ['quotes', (token) => `"${token}"`],
  ['curly quotes', (token) => `\u201c${token}\u201d`],
  ['a soft line break', (token) => `${token.slice(0, 40)}=\r\n${token.slice(40)}`],
  ['the equals sign that is left of one', (token) => `${token.slice(0, 40)}=${token.slice(40)}`],
  ['a fold', (token) => `${token.slice(0, 60)}\n  ${token.slice(60)}`],
]

describe('the token of a link', () => {
  it.each(spellings)('is read by a page with %s, and not by JSON', async (_, spell) => {
    const person = await door.confirmed()
    const spelt = spell(await door.resetToken(person))
    expect(await outcome(door.newClient().api('/password/reset', { token: spelt, password }))).toBe('400 link_invalid')
    const answer = await door.newClient().post(`/reset/${encodeURIComponent(spelt)}`, { password })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account?notice=password_reset'])
  })

  it('is read likewise from the field of a form', async () => {
    const person = await door.registered()
    const token = (await door.mailOf(person)).token('confirm')
    const answer = await person.client.post('/confirm', { token: `${token.slice(0, 50)}=\r\n${token.slice(50)}).` })
    expect(answer.headers.get('location')).toBe('/account?notice=confirmed')
  })

  it('is the same everywhere on its page', async () => {
    const token = await door.resetToken(await door.confirmed())
    const html = await (await door.newClient().get(`/reset/${encodeURIComponent(`${token}).`)}`)).text()
    expect(html).not.toContain(`${token})`)
  })

  it('is nothing when there is nothing', () => {
    expect([linkToken(), linkToken('). ')]).toEqual(['', ''])
  })
})
