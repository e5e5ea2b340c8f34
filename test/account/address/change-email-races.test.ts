import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { changeToken, chosen, confirmChange, moved, undoChange } from '../../support/account-mails.ts'
import { type Client, newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, type Person, whoAmI } from '../../support/door.ts'
import { account, accounts, countOf, openSessions } from '../../support/rows.ts'
import { slowDatabase } from '../../support/slow-database.ts'

const door = openDoor({ ACCESS_TOKEN_TTL: '0', RESENDS_PER_HOUR: '50' })
const slow = openDoor({ ACCESS_TOKEN_TTL: '0', RESENDS_PER_HOUR: '50', DB: slowDatabase(env.DB, 30) })

/** The person's browser at the slow door. */
function slowly({ client }: Person): Client {
  const same = slow.newClient()
  for (const [name, value] of client.cookies) same.cookies.set(name, value)
  return same
}

/** The newest token that an account was mailed at an address that several want. */
async function tokenOf(person: Person, email: string): Promise<string> {
  const before = new Set((await door.mails(email)).map(({ id }) => id))
  await person.client.api('/email/change', { email, password: person.password })
  const mine = (await door.mails(email)).find(({ id }) => !before.has(id))
  return mine?.token('email/confirm') ?? ''
}

describe('two accounts that want one address', () => {
  // checks 124
  it('have one winner of twenty confirmations at once, and the other keeps its own', async () => {
    const [one, other, email] = [await door.loggedIn(), await door.loggedIn(), newAddress()]
    const tokens = [await tokenOf(one, email), await tokenOf(other, email)]
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => confirmChange(slowly(i % 2 === 0 ? one : other), tokens[i % 2] ?? '')),
    )
    expect(answers.filter((answer) => answer === '200 email_changed')).toHaveLength(1)
    expect(answers.filter((answer) => answer === '400 link_invalid')).toHaveLength(19)
    expect(await accounts(email)).toHaveLength(1)
    const loser = answers.indexOf('200 email_changed') % 2 === 0 ? other : one
    expect(await logIn(loser, door.newClient())).toBe('200')
    expect(await whoAmI(loser.client)).toBe('200')
  })

  // checks 123
  it('never swap: the link that one was mailed confirms that address for that account alone', async () => {
    const [attacker, victim] = [await door.loggedIn(), await door.loggedIn()]
    const [attackers, victims] = [newAddress('attacker'), newAddress('victim')]
    const asks = [
      [attackers, slowly(attacker)],
      [victims, slowly(attacker)],
      [attackers, slowly(attacker)],
    ] as const
    await Promise.all(
      asks.map(([email, client]) => client.api('/email/change', { email, password: attacker.password })),
    )
    const mails = await door.mails(attackers)
    for (const mail of mails) await confirmChange(attacker.client, mail.token('email/confirm'))
    expect(await accounts(victims)).toEqual([])
    const token = await changeToken(door, victim, newAddress())
    expect((await account(victim.email)).security_version).toBe(1)
    expect(await confirmChange(attacker.client, token)).toBe('403 password_needed')
    expect(await confirmChange(victim.client, token)).toBe('200 email_changed')
    expect(await accounts(attackers).then((rows) => rows.length)).toBeLessThanOrEqual(1)
  })
})

describe('one change', () => {
  it('asked for many times at once leaves one link that works, within the cap', async () => {
    const capped = openDoor({ ACCESS_TOKEN_TTL: '0', DB: slowDatabase(env.DB, 30) })
    const [person, email] = [await door.loggedIn(), newAddress()]
    const clients = Array.from({ length: 12 }, () => {
      const client = capped.newClient()
      for (const [name, value] of person.client.cookies) client.cookies.set(name, value)
      return client
    })
    await Promise.all(clients.map((client) => client.api('/email/change', { email, password: person.password })))
    expect(await countOf('outbox', email)).toBeLessThanOrEqual(4)
    const mails = await door.mails(email)
    const answers = []
    for (const mail of mails) answers.push(await confirmChange(person.client, mail.token('email/confirm')))
    expect(answers.filter((answer) => answer === '200 email_changed')).toHaveLength(1)
  })

  it('is undone once by twenty at once', async () => {
    const person = await door.loggedIn()
    const undo = await moved(door, person, newAddress())
    const answers = await Promise.all(Array.from({ length: 20 }, () => undoChange(slow.newClient(), undo)))
    expect(answers.filter((answer) => answer === '200 email_restored')).toHaveLength(1)
    expect((await account(person.email)).security_version).toBe(3)
  })

  it('and a reset at once: no session and no password of before is left', async () => {
    const person = await door.loggedIn()
    const email = newAddress()
    const [change, token] = [await changeToken(door, person, email), await door.resetToken(person)]
    const reset = outcome(slow.newClient().api('/password/reset', { token, password: chosen }))
    const answers = await Promise.all([confirmChange(slowly(person), change), reset])
    expect(answers.filter((answer) => answer.startsWith('200'))).toHaveLength(1)
    const now = answers[0]?.startsWith('200') ? email : person.email
    expect(await openSessions(now)).toBe(now === email ? 1 : 0)
  })
})
