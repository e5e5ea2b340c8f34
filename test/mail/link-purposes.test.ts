import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type LinkPurpose, mintLink } from '../../src/mail/link-tokens.ts'
import { openDoor, outcome } from '../support/door.ts'
import { account } from '../support/rows.ts'

const door = openDoor({ RESENDS_PER_HOUR: '50' })
const chosen = 'chosen-by-the-owner'

const purposes: LinkPurpose[] = ['confirm', 'disown', 'reset', 'email_change', 'email_stop', 'email_undo', 'invite']

/** Where a link is taken: the only purpose that may pass, and what is sent beside the token. */
const takers: [path: string, purpose: LinkPurpose, body: object][] = [
  ['/confirm', 'confirm', { newPassword: chosen }],
  ['/register/disown', 'disown', {}],
  ['/password/reset', 'reset', { password: chosen }],
]

// checks 23, 68
describe('a link of one purpose', () => {
  const wrong = takers.flatMap(([path, own, body]) =>
    purposes.filter((purpose) => purpose !== own).map((purpose) => [purpose, path, body] as const),
  )

  it.each(wrong)('(%s) is refused at %s', async (purpose, path, body) => {
    const person = path === '/password/reset' ? await door.confirmed() : await door.registered()
    const subject =
      path === '/password/reset' ? (await account(person.email)).id : (person.confirmationId.split('.')[0] ?? '')
    const { keyring } = readConfig(door.bindings)
    const now = Math.floor(Date.now() / 1000)
    const token = await mintLink(keyring, purpose, {
      ...{ id: subject, userId: null, registrationId: subject, securityVersion: 1, kid: keyring.signing('link').kid },
      ...{ createdAt: now, expiresAt: now + 600 },
    })
    expect(await outcome(door.newClient().api(path, { token, ...body }))).toBe('400 link_invalid')
  })

  it('is not used up where it was refused', async () => {
    const waiting = await door.registered()
    const mail = await door.mailOf(waiting)
    await door.newClient().api('/register/disown', { token: mail.token('confirm') })
    await door.newClient().api('/password/reset', { token: mail.token('confirm'), password: chosen })
    await door.newClient().api('/confirm', { token: mail.token('disown'), newPassword: chosen })
    expect(await outcome(waiting.client.api('/confirm', { token: mail.token('confirm') }))).toBe('200 confirmed')
    const token = await door.resetToken(waiting)
    await door.newClient().api('/confirm', { token, newPassword: chosen })
    await door.newClient().api('/register/disown', { token })
    expect(await outcome(door.newClient().api('/password/reset', { token, password: chosen }))).toBe(
      '200 password_reset',
    )
  })

  it.each(['access', 'device', 'session', 'signup'])('is never a cookie (%s)', async (name) => {
    const { client } = await door.loggedIn()
    const token = client.cookies.get(name) ?? (await door.registered()).confirmationId
    for (const [path, , body] of takers)
      expect(await outcome(door.newClient().api(path, { token, ...body }))).toBe('400 link_invalid')
  })
})
