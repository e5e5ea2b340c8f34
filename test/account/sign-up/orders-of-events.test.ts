import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { newAddress } from '../../support/client.ts'
import { deliver } from '../../support/deliver.ts'
import { type Door, logIn, openDoor, outcome, type Person, stopTheClock, travel } from '../../support/door.ts'
import { account, accounts } from '../../support/rows.ts'
import { slowDatabase } from '../../support/slow-database.ts'

/*
 * Strangers sign up with somebody's address, before and after its owner, and do what they can without the mailbox. In
 * every order the owner gets in, and nobody else. Four mails an hour leave, so that the fifth sign-up has none of its own.
 */

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

const owners = 'the-owner-chose-this'
const chosen = 'chosen-by-the-owner'

interface Rivals {
  email: string
  owner: Person
  strangers: Person[]
}

async function rivals(count: number, place: number): Promise<Rivals> {
  const email = newAddress('wanted')
  const people: Person[] = []
  for (let n = 0; n < count; n++) {
    people.push(await door.registered({ email, password: n === place ? owners : `a-stranger-chose-this-${n}` }))
    travel(1)
  }
  for (const id of door.queued.splice(0)) await deliver(door.bindings, id)
  const [owner] = people.slice(place)
  if (!owner) throw new Error('no owner')
  return { email, owner, strangers: people.filter((one) => one !== owner) }
}

const confirm = (body: object, at: Door = door) => outcome(at.newClient().api('/confirm', body))

/** The mails that have left, the oldest first: read off the database, for they are queued no more. */
async function sentMails(email: string) {
  await env.DB.prepare("UPDATE outbox SET status = 'queued' WHERE address = ?").bind(email).run()
  const mails = await door.mails(email)
  await env.DB.prepare("UPDATE outbox SET status = 'sent' WHERE address = ?").bind(email).run()
  return mails
}

type Deed = (rivals: Rivals) => Promise<void>

const meddling: Record<string, Deed> = {
  nothing: async () => {},
  'wrong codes': async ({ strangers }) => {
    for (const { confirmationId } of strangers)
      for (let n = 0; n < 11; n++) await confirm({ confirmationId, code: String(100_000 + n) })
  },
  'another mail': async ({ email }) => {
    for (let n = 0; n < 3; n++) await door.newClient().api('/confirm/resend', { email })
  },
  'a reset': async ({ email }) => void (await door.newClient().api('/password/forgot', { email })),
  'a correction away and back': async ({ email, strangers: [stranger] }) => {
    const { confirmationId } = stranger ?? { confirmationId: '' }
    for (const to of [newAddress('elsewhere'), email])
      await door.newClient().api('/register/correct', { confirmationId, email: to })
  },
  'log-ins': async ({ strangers }) => {
    for (const stranger of strangers) await logIn(stranger, door.newClient())
  },
}

type Way = (rivals: Rivals) => Promise<string>

const ways: Record<string, Way> = {
  'the first link and her browser': async ({ email, owner }) => {
    const [mail] = await sentMails(email)
    return confirm({ token: mail?.token('confirm'), confirmationId: owner.confirmationId })
  },
  'the newest link and her password': async ({ email }) => {
    const mail = (await sentMails(email)).filter(({ kind }) => kind === 'confirm').at(-1)
    return confirm({ token: mail?.token('confirm'), password: owners })
  },
  'any link and a new password': async ({ email }) => {
    const [mail] = await sentMails(email)
    return confirm({ token: mail?.token('confirm'), newPassword: chosen })
  },
}

const byCode: Way = async ({ email, owner }) => {
  const mails = await sentMails(email)
  const [id] = owner.confirmationId.split('.')
  const own = mails.find(({ registrationId }) => registrationId === id) ?? mails.at(-1)
  return confirm({ confirmationId: owner.confirmationId, code: own?.code })
}

const orders = [2, 5].flatMap((count) => [0, count - 1].map((place) => ({ count, place })))
const cases = orders.flatMap((order) => Object.keys(meddling).map((deed) => ({ ...order, deed })))

describe.each(cases)('of $count sign-ups, hers number $place, after $deed', ({ count, place, deed }) => {
  it.each(Object.keys(ways))('the owner gets in by %s, and nobody else', async (way) => {
    const all = await rivals(count, place)
    await meddling[deed]?.(all)
    expect(await ways[way]?.(all)).toBe('200 confirmed')
    const password = way.includes('new password') ? chosen : owners
    expect(await logIn({ email: all.email, password }, door.newClient())).toBe('200')
    for (const stranger of all.strangers) expect(await logIn(stranger, door.newClient())).not.toBe('200')
    if (password === owners) expect((await account(all.email)).id).toBe(all.owner.confirmationId.split('.')[0])
    expect(await accounts(all.email)).toHaveLength(1)
  })

  // Strangers use up the tries at codes of an address of those who have no mail of their own; links go on.
  const hasOwnMail = place < 4
  it.runIf(hasOwnMail || deed !== 'wrong codes')('and by her code', async () => {
    const all = await rivals(count, place)
    await meddling[deed]?.(all)
    expect(await byCode(all)).toBe('200 confirmed')
    expect(await logIn(all.owner, door.newClient())).toBe('200')
  })
})

describe('the odds at a code', () => {
  it('of sign-ups without a mail of their own are ten tries a day, however many they are', async () => {
    const { email, strangers } = await rivals(12, 0)
    const capped = strangers.slice(-8)
    const code = (await sentMails(email)).at(-1)?.code
    for (const { confirmationId } of capped)
      for (let n = 0; n < 2; n++) await confirm({ confirmationId, code: String(100_000 + n) })
    for (const { confirmationId } of capped) expect(await confirm({ confirmationId, code })).toBe('400 code_invalid')
  })

  it.each([5, 15])(
    'of sixteen guesses at once are those of five: the right one as number %i is too late',
    async (at) => {
      const slow = openDoor({ DB: slowDatabase(env.DB, 20) })
      const { confirmationId, ...person } = await slow.registered()
      const { code } = await slow.mailOf({ confirmationId, ...person })
      const guesses = Array.from({ length: 16 }, (_, n) => (n === at ? code : String(200_000 + n)))
      const answers = await Promise.all(guesses.map((guess) => confirm({ confirmationId, code: guess }, slow)))
      expect(answers.filter((answer) => answer === '400 code_invalid')).toHaveLength(16)
      expect(await accounts(person.email)).toEqual([])
    },
  )

  it('of sixteen at once by strangers without a mail are those of ten', async () => {
    const slow = openDoor({ DB: slowDatabase(env.DB, 20) })
    const { email, strangers } = await rivals(8, 0)
    const capped = strangers.slice(-4)
    const code = (await sentMails(email)).at(-1)?.code ?? ''
    const guesses = Array.from({ length: 16 }, (_, n) => (n === 15 ? code : String(200_000 + n)))
    const answers = await Promise.all(
      guesses.map((guess, n) => confirm({ confirmationId: capped[n % 4]?.confirmationId, code: guess }, slow)),
    )
    expect(answers.filter((answer) => answer === '400 code_invalid')).toHaveLength(16)
    expect(await accounts(email)).toEqual([])
  })
})
