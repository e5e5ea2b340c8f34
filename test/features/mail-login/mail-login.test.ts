import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../support/client.ts'
import { newAddress } from '../../support/client.ts'
import { openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { account, disable } from '../../support/rows.ts'
import { slowDatabase } from '../../support/slow-database.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

stopTheClock()
const DB = watchedDatabase(env.DB)
const door = openDoor({ MAIL_LOGIN: 'on', DB })

async function ask(email: string, client: Client = door.newClient()) {
  const answer = await client.api('/login/mail', { email })
  const { loginId } = await answer.clone().json<{ loginId: string }>()
  return { client, loginId, answer }
}

async function mailed() {
  const person = await door.confirmed()
  const asked = await ask(person.email)
  const mail = await door.mail(person.email, 'login')
  return { ...person, ...asked, mail, token: mail.token('login/mail') }
}

const confirm = (client: Client, body: object) => outcome(client.api('/login/mail/confirm', body))

describe('log-in by mail', () => {
  it('is not there unless it is switched on', async () => {
    const off = openDoor()
    expect(await outcome(off.newClient().api('/login/mail', { email: newAddress() }))).toBe('404 not_found')
    expect((await off.newClient().get('/login/mail/pending')).status).toBe(404)
    expect(await (await off.newClient().get('/login')).text()).not.toContain('/login/mail')
  })

  it('is not there for whatever is sent', async () => {
    const client = openDoor().newClient()
    const paths = ['/login/mail', '/login/mail/pending', '/login/mail/x', '/api/login/mail', '/api/login/mail/confirm']
    const bodies = ['{', '[]', '{}', '"'.repeat(20_000), 'email=x']
    const types = ['application/json', 'application/x-www-form-urlencoded', 'text/plain']
    for (const path of paths)
      for (const body of bodies)
        for (const type of types) {
          const answer = await client.fetch(path, { method: 'POST', body, headers: { 'Content-Type': type } })
          expect([path, answer.status]).toEqual([path, 404])
        }
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect((await client.fetch('/api/login/mail', { method })).status).toBe(404)
  })

  it('signs in by the link in the browser that asked, once', async () => {
    const { client, token } = await mailed()
    expect(await confirm(client, { token })).toBe('200')
    expect(await whoAmI(client)).toBe('200')
    expect(await confirm(client, { token })).toMatch(/^40[03]/)
  })

  it('signs in by the code, in an app by its loginId', async () => {
    const { loginId, mail } = await mailed()
    expect(await confirm(door.newClient(), { loginId, code: mail.code, mode: 'token' })).toBe('200')
  })

  it('is worth nothing elsewhere: the page shows the code, and signs in nobody', async () => {
    const { token, mail } = await mailed()
    const scanner = door.newClient()
    const page = await (await scanner.get(`/login/mail/${token}`)).text()
    expect(page).toContain(`<code>${mail.code}</code>`)
    expect(page).not.toContain('<form method="post" action="/login/mail')
    expect(await confirm(scanner, { token })).toBe('403 other_browser')
    expect((await scanner.post(`/login/mail/${token}`)).status).toBe(403)
    expect(await confirm(scanner, { code: mail.code })).toBe('400 code_invalid')
    const other = await ask(newAddress())
    expect(await confirm(other.client, { token })).toBe('403 other_browser')
    expect(await confirm(other.client, { code: mail.code })).toBe('400 code_invalid')
  })

  it('by pages: asks, waits, takes the code or the button, and goes on', async () => {
    const { email } = await door.confirmed()
    const client = door.newClient()
    expect(await (await client.get('/login')).text()).toContain('action="/login/mail"')
    const asked = await client.post('/login/mail', { email, next: '/account' })
    expect(asked.headers.get('Location')).toBe('/login/mail/pending?next=%2Faccount')
    const mail = await door.mail(email, 'login')
    const wrong = await client.post('/login/mail/pending', { code: '000000', next: '/account' })
    expect(wrong.status).toBe(400)
    const button = await client.get(`/login/mail/${mail.token('login/mail')}`)
    expect(await button.text()).toContain('You asked to log in from this browser.')
    expect(await whoAmI(client)).toBe('401 not_signed_in')
    const right = await client.post('/login/mail/pending', { code: mail.code, next: '/account' })
    expect([right.status, right.headers.get('Location')]).toEqual([303, '/account'])
  })

  it('is good for ten minutes', async () => {
    const { client, token, mail } = await mailed()
    travel(600)
    expect(await confirm(client, { token })).toBe('400 link_expired')
    expect(await confirm(client, { code: mail.code })).toBe('400 code_invalid')
  })

  it('is no fresh proof, and says how it was given', async () => {
    const { client, email, mail } = await mailed()
    await confirm(client, { code: mail.code })
    expect(await outcome(client.get('/api/account/export'))).toBe('403 fresh_needed')
    const { id } = await account(email)
    const select = env.DB.prepare('SELECT amr, fresh_at FROM sessions WHERE user_id = ?').bind(id)
    expect(await select.first()).toEqual({ amr: 'otp', fresh_at: null })
  })

  it('takes five tries at a mail’s digits, then not even the right ones', async () => {
    const { client, mail } = await mailed()
    for (let i = 0; i < 5; i++) expect(await confirm(client, { code: '000000' })).toBe('400 code_invalid')
    expect(await confirm(client, { code: mail.code })).toBe('400 code_invalid')
  })

  it('takes ten wrong tries a day at an address, and right ones do not count', async () => {
    const { email } = await door.confirmed()
    for (let round = 0; round < 2; round++) {
      const { client } = await ask(email)
      for (let i = 0; i < 5; i++) await confirm(client, { code: '000000' })
      travel(3601)
    }
    const { client } = await ask(email)
    expect(await confirm(client, { code: (await door.mail(email, 'login')).code })).toBe('429 too_many_requests')
  })

  it('of sixteen at once by one code one signs in', async () => {
    const slow = openDoor({ MAIL_LOGIN: 'on', DB: slowDatabase(env.DB, 20) })
    const { email } = await slow.confirmed()
    const answer = await slow.newClient().api('/login/mail', { email })
    const { loginId } = await answer.json<{ loginId: string }>()
    const token = (await slow.mail(email, 'login')).token('login/mail')
    const clients = Array.from({ length: 16 }, () => slow.newClient())
    const answers = await Promise.all(clients.map((client) => confirm(client, { loginId, token })))
    expect(answers.filter((one) => one === '200')).toHaveLength(1)
  })
})

describe('what a stranger learns', () => {
  it('is nothing: same answer, trips and rows for any address', async () => {
    const [member, disabled, unconfirmed] = [await door.confirmed(), await door.confirmed(), await door.registered()]
    await disable(disabled.email)
    const costs = []
    for (const email of [member.email, disabled.email, unconfirmed.email, newAddress()]) {
      DB.watch.restart()
      const { answer } = await ask(email)
      costs.push([answer.status, DB.watch.trips.length, [...answer.headers.keys()].sort().join()])
    }
    expect(new Set(costs.map((cost) => JSON.stringify(cost))).size).toBe(1)
    expect(costs[0]?.slice(0, 2)).toEqual([202, 1])
  })

  it('goes by mail: members get a log-in, others hear that there is none, waiting ones confirm', async () => {
    const [unknown, waiting] = [newAddress(), await door.registered()]
    await ask(unknown)
    expect((await door.mail(unknown, 'login_unknown')).text).toContain('/register')
    const before = (await door.mails(waiting.email)).length
    await ask(waiting.email)
    const after = await door.mails(waiting.email)
    expect([after.length, after.at(-1)?.kind]).toEqual([before + 1, 'confirm'])
  })

  it('administrators and disabled accounts get no mail and no session', async () => {
    const person = await door.confirmed()
    await env.DB.prepare(`UPDATE users SET role = 'admin' WHERE email = ?`).bind(person.email).run()
    await ask(person.email)
    await expect(door.mail(person.email, 'login')).rejects.toThrow('no login mail')
    const late = await mailed()
    await env.DB.prepare(`UPDATE users SET role = 'admin' WHERE email = ?`).bind(late.email).run()
    expect(await confirm(late.client, { token: late.token })).toBe('400 link_invalid')
    expect(await confirm(late.client, { code: late.mail.code })).toBe('400 code_invalid')
  })

  it('two trips sign in', async () => {
    const [byCode, byLink] = [await mailed(), await mailed()]
    for (const body of [{ code: byCode.mail.code, loginId: byCode.loginId }, byLink]) {
      DB.watch.restart()
      const { code, token, loginId } = body as Record<string, string>
      await confirm(door.newClient(), code ? { code, loginId } : { token, loginId })
      expect(DB.watch.trips).toHaveLength(2)
    }
  })
})
