import { describe, expect, it } from 'vitest'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { account, accounts, countOf, invite } from '../../support/rows.ts'

/*
 * Somebody signs up with an address that is another's, before its owner does (Sudhodanan and Paverd, "Pre-hijacked
 * accounts", 2022). Whatever the owner then does, nothing of the stranger's may work.
 */

stopTheClock()

const attackers = 'the-attacker-chose-this'
const owners = 'the-owner-chose-this'
type Door = ReturnType<typeof openDoor>

/** The attacker's sign-up, with as much as the policy lets it have: a session, a known browser, a name. */
async function hijack(door: Door) {
  const person = await door.registered({ password: attackers, username: `n${crypto.randomUUID().slice(0, 8)}` })
  await logIn(person, person.client)
  return { ...person, confirmLink: (await door.mailOf(person)).token('confirm') }
}

const waysOfTheOwner: Record<string, (door: Door, email: string, link: string) => Promise<string>> = {
  'opens the link of the mail in another browser and chooses a password': (door, _, token) =>
    outcome(door.newClient().api('/confirm', { token, newPassword: owners })),
  'types the code of the mail and chooses a password': async (door, email) => {
    const client = door.newClient()
    await client.api('/confirm/resend', { email })
    const { code } = await door.mail(email)
    return outcome(client.api('/confirm', { confirmationId: client.cookies.get('signup'), code, newPassword: owners }))
  },
}

const waysWithAnAccount: typeof waysOfTheOwner = {
  'asks for a reset': async (door, email) => {
    const token = await door.resetToken({ email })
    return outcome(door.newClient().api('/password/reset', { token, password: owners }))
  },
  'disowns the sign-up and signs up': async (door, email) => {
    const token = (await door.mail(email)).token('disown')
    await door.newClient().api('/register/disown', { token })
    const own = await door.registered({ email, password: owners })
    return outcome(own.client.api('/confirm', { token: (await door.mailOf(own)).token('confirm') }))
  },
}

const waysWithoutAnAccount: typeof waysOfTheOwner = {
  'signs up too and confirms that': async (door, email) => {
    const own = await door.registered({ email, password: owners })
    return outcome(own.client.api('/confirm', { token: (await door.mailOf(own)).token('confirm') }))
  },
}

const cases = [
  ...Object.entries({ ...waysOfTheOwner, ...waysWithoutAnAccount }).map(
    ([way, act]) => ['required', way, act] as const,
  ),
  ...Object.entries({ ...waysOfTheOwner, ...waysWithAnAccount }).map(([way, act]) => ['fence', way, act] as const),
  ...Object.entries({ ...waysOfTheOwner, ...waysWithAnAccount }).map(([way, act]) => ['off', way, act] as const),
]

// checks 2, 125
describe('the owner of an address that somebody else has signed up with', () => {
  it.each(cases)('(%s) %s, and has the account alone', async (policy, _, act) => {
    const door = openDoor({ EMAIL_CONFIRMATION: policy, ACCESS_TOKEN_TTL: '0' })
    const attacker = await hijack(door)
    expect(await act(door, attacker.email, attacker.confirmLink)).toMatch(/^200 (confirmed|password_reset)$/)
    expect(await whoAmI(attacker.client)).toBe('401 not_signed_in')
    for (const client of [attacker.client, door.newClient()])
      expect(await logIn(attacker, client)).toMatch(/401 invalid_credentials|403 email_unconfirmed/)
    expect(
      await outcome(attacker.client.api('/confirm', { token: attacker.confirmLink, password: attackers })),
    ).not.toBe('200 confirmed')
    expect(await logIn({ ...attacker, password: owners }, door.newClient())).toBe('200')
    expect(await accounts(attacker.email)).toHaveLength(1)
  })

  it('cannot be tricked into confirming for the attacker: the link alone asks for a password', async () => {
    const door = openDoor()
    const attacker = await hijack(door)
    const { confirmLink, email } = attacker
    const owner = door.newClient()
    expect((await owner.post('/confirm', { token: confirmLink })).status).toBe(403)
    const own = await door.registered({ email, password: owners })
    expect(await outcome(own.client.api('/confirm', { token: confirmLink }))).toBe('200 confirmed')
    expect(await logIn({ email, password: owners }, door.newClient())).toBe('200')
    expect(await logIn(attacker, door.newClient())).toBe('403 email_unconfirmed')
  })

  it('finds nothing of the attacker’s in a reset while no account is there', async () => {
    const door = openDoor()
    const { email } = await hijack(door)
    await door.newClient().api('/password/forgot', { email })
    expect((await door.mails(email)).map(({ kind }) => kind)).toEqual(['confirm', 'confirm'])
  })
})

describe('an account that waits for its owner', () => {
  const waiting: [string, (email: string) => Promise<unknown>][] = [
    [
      'signed up behind a fence',
      (email) => openDoor({ EMAIL_CONFIRMATION: 'fence' }).registered({ email, password: owners }),
    ],
    ['invited', (email) => invite(email)],
  ]

  it.each(waiting)('%s is never replaced by a registration', async (_, open) => {
    const door = openDoor()
    const email = newAddress('waiting')
    await open(email)
    const before = await account(email)
    travel(1)
    const attacker = await door.registered({ email, password: attackers })
    expect((await door.mailOf(attacker)).kind).toBe('already_registered')
    expect(await logIn(attacker, door.newClient())).toBe('403 email_unconfirmed')
    expect(await accounts(email)).toEqual([before])
  })

  it('invited after somebody has signed up is not taken by that sign-up, and a resend is for it', async () => {
    const door = openDoor()
    const attacker = await hijack(door)
    await invite(attacker.email)
    const before = await account(attacker.email)
    expect(await outcome(attacker.client.api('/confirm', { token: attacker.confirmLink }))).toBe('400 link_invalid')
    expect(await accounts(attacker.email)).toEqual([before])
    await door.newClient().api('/confirm/resend', { email: attacker.email })
    const forAccount = (await door.mails(attacker.email)).filter(({ registrationId }) => registrationId === null)
    expect(forAccount.map(({ kind }) => kind)).toEqual(['confirm'])
    const token = forAccount[0]?.token('confirm')
    expect(await outcome(door.newClient().api('/confirm', { token, newPassword: owners }))).toBe('200 confirmed')
    expect(await countOf('registrations', attacker.email)).toBe(1)
    expect(await logIn(attacker, door.newClient())).toBe('403 email_unconfirmed')
  })
})
