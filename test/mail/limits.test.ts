import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { canonicalMailbox } from '../../src/lib/canonical-mailbox.ts'
import { goodPassword } from '../support/client.ts'
import { logIn, openDoor, outcome } from '../support/door.ts'

/*
 * What a stranger can cause at most, through the front door and with the limits of an hour out of the way.
 */
const door = openDoor({ RESENDS_PER_HOUR: '100', KV: { get: async () => null, put: async () => {} } })
const ask = (path: string, body: object) => door.newClient().api(path, body).then(outcome)

beforeEach(() => env.DB.prepare('DELETE FROM outbox').run())

async function mails(where: string): Promise<number> {
  const row = await env.DB.prepare(`SELECT count(*) AS mails FROM outbox WHERE ${where}`).first<{ mails: number }>()
  return row?.mails ?? 0
}

// checks 33, 14
describe('one mailbox', () => {
  it('gets 12 mails a day of strangers, in whatever spelling, and the answer stays the same', async () => {
    const answers = new Set<string>()
    for (let n = 0; n < 20; n++)
      answers.add(
        await ask('/register', {
          email: `v.i${'.'.repeat(n % 2)}c+${n}@gmail.com`.replace('..', '.'),
          password: goodPassword,
        }),
      )
    expect([...answers]).toEqual(['202 confirmation_sent'])
    expect(await mails('1')).toBe(12)
  })

  it('gets 6 a day of other kinds than confirmations, and then confirmations still', async () => {
    const member = await door.confirmed()
    await env.DB.prepare('DELETE FROM outbox').run()
    const [name, domain] = member.email.split('@')
    for (let n = 0; n < 9; n++) await ask('/register', { email: member.email, password: goodPassword })
    expect(await mails("kind = 'already_registered'")).toBe(6)
    for (let n = 0; n < 9; n++) await ask('/register', { email: `${name}+${n}@${domain}`, password: goodPassword })
    expect([await mails("kind = 'confirm'"), await mails('1')]).toEqual([6, 12])
  })

  it('gets 12 resets a day apart from those, and each the same answer', async () => {
    const member = await door.confirmed()
    await env.DB.prepare('DELETE FROM outbox').run()
    for (let n = 0; n < 20; n++) expect(await ask('/password/forgot', { email: member.email })).toBe('202 reset_sent')
    expect(await mails("kind = 'reset'")).toBe(12)
    await ask('/register', { email: member.email, password: goodPassword })
    expect(await mails("kind = 'already_registered'")).toBe(1)
  })

  it('is told apart from others by a keyed hash alone', async () => {
    await ask('/register', { email: 'clear.text@example.org', password: goodPassword })
    const row = await env.DB.prepare('SELECT mailbox FROM outbox').first<{ mailbox: string }>()
    expect(row?.mailbox).toMatch(/^strangers:[\w-]{43}$/)
  })
})

describe('one account', () => {
  it('causes 5 changes of address a day, to whomever', async () => {
    const { client, password } = await door.loggedIn()
    for (let n = 0; n < 8; n++) {
      const asked = client.api('/email/change', { email: `stranger${n}@example.org`, password })
      expect(await asked.then(outcome)).toBe(n < 5 ? '202 confirmation_sent' : '429 too_many_requests')
    }
    expect(await mails("kind = 'email_change'")).toBe(5)
  })
})

describe('the urgency of a mail', () => {
  const urgencies = async (kind: string) => {
    const sql = 'SELECT urgency FROM outbox WHERE kind = ? ORDER BY created_at, id'
    return (await env.DB.prepare(sql).bind(kind).all<{ urgency: number }>()).results
      .map(({ urgency }) => urgency)
      .sort()
  }

  it('is the first for an account’s first reset of a day, and the second for what anybody asks after it', async () => {
    const member = await door.confirmed()
    for (let n = 0; n < 3; n++) await ask('/password/forgot', { email: member.email })
    expect(await urgencies('reset')).toEqual([0, 1, 1])
  })

  it('is the first for whoever holds the account’s device cookie, however many strangers have asked', async () => {
    const member = await door.confirmed()
    const client = door.newClient()
    await logIn(member, client)
    for (let n = 0; n < 3; n++) await ask('/password/forgot', { email: member.email })
    await client.api('/password/forgot', { email: member.email })
    const other = door.newClient()
    await logIn(await door.confirmed(), other)
    await other.api('/password/forgot', { email: member.email })
    expect(await urgencies('reset')).toEqual([0, 0, 1, 1, 1])
  })

  it('is a stranger’s for an address that no account has proven', async () => {
    const { client, password } = await door.loggedIn()
    await env.DB.prepare('DELETE FROM outbox').run()
    await client.api('/email/change', { email: 'somebody@example.org', password })
    expect(await urgencies('email_change')).toEqual([2])
  })
})

it.each([
  ['ada@example.org', 'ada@example.org'],
  ['ada+news+x@example.org', 'ada@example.org'],
  ['a.d.a@example.org', 'a.d.a@example.org'],
  ['a.d.a+x@gmail.com', 'ada@gmail.com'],
  ['ada@googlemail.com', 'ada@gmail.com'],
  ['+x@example.org', '+x@example.org'],
])('%s is the mailbox %s', (address, mailbox) => {
  expect(canonicalMailbox(address)).toBe(mailbox)
})
