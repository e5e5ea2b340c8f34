import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openDoor, outcome } from '../support/door.ts'
import { account } from '../support/rows.ts'

const email = 'founder@example.org'
const door = openDoor({ FIRST_ADMIN_EMAIL: email })

async function admins(): Promise<string[]> {
  const { results } = await env.DB.prepare(`SELECT email FROM users WHERE role = 'admin'`).all<{ email: string }>()
  return results.map((row) => row.email)
}

// checks 128
describe('FIRST_ADMIN_EMAIL', () => {
  it('becomes administrator by confirming, and not by registering', async () => {
    const attempts = [await door.registered({ email }), await door.registered({ email })]
    expect(await admins()).toEqual([])
    const tokens = await Promise.all(attempts.map(async (one) => (await door.mailOf(one)).token('confirm')))
    const answers = attempts.map(({ client }, n) => outcome(client.api('/confirm', { token: tokens[n] })))
    expect((await Promise.all(answers)).filter((answer) => answer === '200 confirmed').length).toBe(1)
    expect(await admins()).toEqual([email])
  })

  it('names an address in any spelling of its domain', async () => {
    const there = openDoor({ FIRST_ADMIN_EMAIL: ' Chefin@Bücher.Example ' })
    await env.DB.prepare(`UPDATE users SET role = 'user'`).run()
    await there.confirmed({ email: 'chefin@xn--bcher-kva.example' })
    expect(await admins()).toEqual(['chefin@xn--bcher-kva.example'])
    await env.DB.prepare(`UPDATE users SET role = CASE email WHEN ? THEN 'admin' ELSE 'user' END`).bind(email).run()
  })

  it('is no look-alike, and nobody else', async () => {
    for (const other of ['founder+1@example.org', 'founder@example.org.example.org'])
      expect((await account((await door.confirmed({ email: other })).email)).role).toBe('user')
    expect(await admins()).toEqual([email])
  })

  it('makes no second administrator while one can act', async () => {
    const later = openDoor({ FIRST_ADMIN_EMAIL: 'later@example.org' })
    await later.confirmed({ email: 'later@example.org' })
    expect(await admins()).toEqual([email])
  })

  it.each(['disabled_at = 1', 'email_confirmed_at = NULL'])(
    'makes one where the other cannot act (%s)',
    async (state) => {
      await env.DB.prepare(`UPDATE users SET ${state} WHERE role = 'admin'`).run()
      const next = `${state.slice(0, 5)}@example.org`
      await openDoor({ FIRST_ADMIN_EMAIL: next }).confirmed({ email: next })
      expect(await admins()).toContain(next)
      await env.DB.prepare(`UPDATE users SET role = 'user' WHERE email <> ?`).bind(email).run()
      await env.DB.prepare('UPDATE users SET disabled_at = NULL, email_confirmed_at = 1').run()
    },
  )

  it('makes one of two addresses that confirm at once under two settings', async () => {
    await env.DB.prepare(`UPDATE users SET role = 'user'`).run()
    const doors = ['one@example.org', 'two@example.org'].map((address) => openDoor({ FIRST_ADMIN_EMAIL: address }))
    const people = await Promise.all(
      doors.map(async (one) => {
        const person = await one.registered({ email: one.config.firstAdminEmail })
        return { person, token: (await one.mailOf(person)).token('confirm') }
      }),
    )
    await Promise.all(people.map(({ person, token }) => person.client.api('/confirm', { token })))
    expect((await admins()).length).toBe(1)
  })
})
