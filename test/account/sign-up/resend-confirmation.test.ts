import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { newAddress } from '../../support/client.ts'
import { openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import { countOf, disable } from '../../support/rows.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const door = openDoor()
stopTheClock()

const resend = (email: string, client = door.newClient()) => client.api('/confirm/resend', { email })

describe('resend', () => {
  // checks 22, C21
  it('mails another link, and both work', async () => {
    const { email, client } = await door.registered()
    const first = await door.mail(email)
    travel(1)
    expect(await outcome(resend(email))).toBe('202 confirmation_sent')
    const second = await door.mail(email)
    expect(second.id).not.toBe(first.id)
    expect(await outcome(client.api('/confirm', { token: second.token('confirm') }))).toBe('200 confirmed')
    expect(await outcome(client.api('/confirm', { token: first.token('confirm') }))).toBe('200 already_confirmed')
  })

  // checks 30
  it('answers the same for every address, and mails only where something waits', async () => {
    const waiting = await door.registered()
    const member = await door.confirmed()
    const stranger = newAddress()
    const answers = []
    for (const email of [waiting.email, member.email, stranger]) {
      const response = await resend(email)
      const { confirmationId, ...rest } = (await response.json()) as { confirmationId: string }
      const headers = [...response.headers].filter(([name]) => name !== 'set-cookie' && name !== 'x-request-id')
      answers.push([response.status, headers, rest, confirmationId.length])
    }
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect((await door.mails(waiting.email)).length).toBe(2)
    expect(await door.mails(member.email)).toEqual([])
    expect(await door.mails(stranger)).toEqual([])
  })

  it('is for the sign-up of this browser, else for the newest one of the address', async () => {
    const generous = openDoor({ RESENDS_PER_HOUR: '50' })
    const older = await generous.registered()
    travel(1)
    const newer = await generous.registered({ email: older.email })
    const idsAfter = async (client = generous.newClient()) => {
      travel(1)
      await resend(older.email, client)
      return (await door.mails(older.email)).at(-1)?.registrationId
    }
    expect(await idsAfter(older.client)).toBe(older.confirmationId.split('.')[0])
    expect(await idsAfter()).toBe(newer.confirmationId.split('.')[0])
    const forger = generous.newClient()
    forger.cookies.set('signup', `${older.confirmationId.slice(0, -2)}AA`)
    expect(await idsAfter(forger)).toBe(newer.confirmationId.split('.')[0])
  })

  it('is for the address that was typed, whatever the cookie says', async () => {
    const mine = await door.registered()
    const other = await door.registered()
    const answer = await resend(other.email, mine.client)
    expect(await answer.json()).not.toMatchObject({ confirmationId: mine.confirmationId })
    expect((await door.mails(other.email)).length).toBe(2)
    expect((await door.mails(mine.email)).length).toBe(1)
  })

  it('repeats the notice to the owner of a taken address, in the owner’s language', async () => {
    const owner = await door.confirmed({ locale: 'de' } as object)
    const { client, email } = await door.registered({ email: owner.email })
    await resend(email, client)
    const kinds = (await door.mails(email)).map(({ kind }) => kind)
    expect(kinds).toEqual(['already_registered', 'already_registered'])
    const { results } = await env.DB.prepare(`SELECT DISTINCT locale FROM outbox WHERE address = ?`).bind(email).all()
    expect(results).toEqual([{ locale: 'de' }])
  })

  it('mails no disabled account', async () => {
    const { email } = await openDoor({ EMAIL_CONFIRMATION: 'fence' }).registered()
    await disable(email)
    await resend(email)
    expect(await door.mails(email)).toEqual([])
  })

  it.each(['/confirm/resend', '/password/forgot'])('%s tells an expired sign-up to begin anew', async (path) => {
    const { email } = await door.registered()
    const kindsAfter = async (days: number) => {
      travel(days * 86_400 + 1)
      const rows = await countOf('outbox', email)
      expect((await outcome(door.newClient().api(path, { email }))).slice(0, 3)).toBe('202')
      expect(await countOf('outbox', email)).toBe(rows + 1)
      return (await door.mails(email)).map(({ kind }) => kind)
    }
    expect(await kindsAfter(7)).toEqual(['sign_up_again'])
    expect((await door.mail(email, 'sign_up_again')).text).toContain('/register')
    await door.confirmed({ email })
    expect(await kindsAfter(0)).not.toContain('sign_up_again')
  })

  it.each(['/confirm/resend', '/password/forgot'])(
    '%s asks and writes the same for member, waiting, expired and unknown',
    async (path) => {
      const DB = watchedDatabase(env.DB)
      const watched = openDoor({ DB })
      const expired = await watched.registered()
      travel(7 * 86_400 + 1)
      const emails = [
        (await watched.confirmed()).email,
        (await watched.registered()).email,
        expired.email,
        newAddress(),
      ]
      const seen = []
      for (const email of emails) {
        DB.watch.restart()
        const rows = await countOf('outbox', email)
        const answer = await outcome(watched.newClient().api(path, { email }))
        const trips = DB.watch.trips.flat()
        seen.push({ answer, trips, written: (await countOf('outbox', email)) - rows })
      }
      expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1)
    },
  )

  it('a reset’s link has a confirmation’s life when a sign-up waits', async () => {
    const { email } = await door.registered()
    travel(1)
    await door.newClient().api('/password/forgot', { email })
    const { results } = await env.DB.prepare(
      'SELECT DISTINCT expires_at - created_at AS ttl FROM outbox WHERE address = ?',
    )
      .bind(email)
      .all()
    expect(results).toHaveLength(1)
  })
})

describe('the hourly limit of resends', () => {
  it.each(['an address that waits', 'a member', 'nobody'])('refuses the fourth for %s', async (who) => {
    const email =
      who === 'nobody' ? newAddress() : (await (who === 'a member' ? door.confirmed() : door.registered())).email
    for (const typed of [email, email.toUpperCase(), ` ${email}`])
      expect(await outcome(resend(typed))).toBe('202 confirmation_sent')
    const refused = await resend(email)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBe(3600)
    travel(3601)
    expect(await outcome(resend(email))).toBe('202 confirmation_sent')
  })

  // checks 31
  it('holds in the database when KV has failed, and answers as before', async () => {
    const broken = {
      get: async () => Promise.reject(new Error('KV')),
      put: async () => Promise.reject(new Error('KV')),
    }
    const withoutKv = openDoor({ KV: broken })
    const { email } = await withoutKv.registered()
    for (let i = 0; i < 10; i++)
      expect(await outcome(withoutKv.newClient().api('/confirm/resend', { email }))).toBe('202 confirmation_sent')
    expect((await withoutKv.mails(email)).length).toBe(4)
    travel(3600)
    await withoutKv.newClient().api('/confirm/resend', { email })
    expect((await withoutKv.mails(email)).length).toBe(5)
  })
})
