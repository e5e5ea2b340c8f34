import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { newAddress } from '../../support/client.ts'
import { deliver } from '../../support/deliver.ts'
import { logIn, openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import { account, accounts, countOf } from '../../support/rows.ts'
import { hookedDatabase } from '../../support/slow-database.ts'

const door = openDoor()
stopTheClock()

const owners = 'the-owner-chose-this'

/** Sign-ups of one address, one after the other; the owner's has its own password. Four mails an hour leave. */
async function rivals(count: number, ownersPlace: number) {
  const email = newAddress('wanted')
  const people = []
  for (let n = 0; n < count; n++) {
    const password = n === ownersPlace ? owners : `a-stranger-chose-this-${n}`
    people.push(await door.registered({ email, password }))
    travel(1)
  }
  const owner = people[ownersPlace]
  if (!owner) throw new Error('no owner')
  const [mail] = await door.mails(email)
  return { email, owner, mail: mail ?? (await door.mail(email)) }
}

describe('of several sign-ups for an address, the owner’s is chosen', () => {
  const places = [...[0, 1].map((place) => [2, place] as const), ...[0, 1, 2, 3, 4].map((place) => [5, place] as const)]

  it.each(places)('(of %d, number %d) by its secret, with the first mail', async (count, place) => {
    const { email, owner, mail } = await rivals(count, place)
    expect(await outcome(owner.client.api('/confirm', { token: mail.token('confirm') }))).toBe('200 confirmed')
    expect((await account(email)).id).toBe(owner.confirmationId.split('.')[0])
    expect(await logIn(owner, door.newClient())).toBe('200')
  })

  it.each(places)('(of %d, number %d) by its password, with the first mail', async (count, place) => {
    const { email, owner, mail } = await rivals(count, place)
    const body = { token: mail.token('confirm'), password: owners }
    expect(await outcome(door.newClient().api('/confirm', body))).toBe('200 confirmed')
    expect((await account(email)).id).toBe(owner.confirmationId.split('.')[0])
  })

  it('by the newest code that was sent, when its own mail was capped', async () => {
    const { owner, email } = await rivals(5, 4)
    expect(await countOf('outbox', email)).toBe(4)
    const code = (await door.mails(email)).at(-1)?.code
    for (const id of door.queued.slice(-5)) await deliver(door.bindings, id)
    const { confirmationId } = owner
    expect(await outcome(door.newClient().api('/confirm', { confirmationId, code }))).toBe('200 confirmed')
    expect((await account(email)).id).toBe(confirmationId.split('.')[0])
  })
})

describe('a second proof', () => {
  it('is refused after five wrong passwords in a quarter of an hour, the right one too', async () => {
    const { mail } = await rivals(1, 0)
    const confirm = (password: string) =>
      outcome(door.newClient().api('/confirm', { token: mail.token('confirm'), password }))
    for (let n = 0; n < 5; n++) expect(await confirm('not-the-right-one')).toBe('403 password_wrong')
    expect(await confirm(owners)).toBe('429 too_many_requests')
    travel(900)
    expect(await confirm(owners)).toBe('200 confirmed')
  })

  it('by a new password keeps no name of a registration', async () => {
    const stranger = await door.registered({ username: 'Stranger' })
    const token = (await door.mailOf(stranger)).token('confirm')
    expect(await outcome(door.newClient().api('/confirm', { token, newPassword: owners }))).toBe('200 confirmed')
    expect(await account(stranger.email)).toMatchObject({ username: null })
  })
})

describe('a password proves a sign-up', () => {
  it('that still has it when the account is made', async () => {
    const stranger = await door.registered({ password: 'a-stranger-chose-this' })
    const token = (await door.mailOf(stranger)).token('confirm')
    const change = env.DB.prepare(`UPDATE registrations SET password_hash = 'another' WHERE email = ?`)
    const before = (trip: number) => trip === 2 && change.bind(stranger.email).run()
    const slow = openDoor({ DB: hookedDatabase(env.DB, { before }) })
    const confirmed = slow.newClient().api('/confirm', { token, password: stranger.password })
    expect(await outcome(confirmed)).not.toBe('200 confirmed')
    expect(await accounts(stranger.email)).toEqual([])
  })

  it('that was none of a member', async () => {
    const member = await door.loggedIn()
    await door.registered({ email: member.email, password: 'kept-by-a-decoy' })
    await member.client.api('/account', { password: member.password }, { method: 'DELETE' })
    travel(1)
    const again = await door.registered({ email: member.email, password: owners })
    const token = (await door.mailOf(again)).token('confirm')
    const confirm = (password: string) => outcome(door.newClient().api('/confirm', { token, password }))
    expect(await confirm('kept-by-a-decoy')).toBe('403 password_wrong')
    expect(await confirm(owners)).toBe('200 confirmed')
  })
})

describe('a second sign-up of one browser for one address', () => {
  it('takes the place of the first', async () => {
    const first = await door.registered()
    const token = (await door.mailOf(first)).token('confirm')
    const second = await door.registered({ email: first.email, client: first.client, password: owners })
    expect(await countOf('registrations', first.email)).toBe(1)
    expect(await outcome(door.newClient().api('/confirm', { token, confirmationId: first.confirmationId }))).toBe(
      '403 password_needed',
    )
    expect(await outcome(second.client.api('/confirm', { token }))).toBe('200 confirmed')
    expect(await logIn(second, door.newClient())).toBe('200')
  })
})
