import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { compose } from '../../src/compose.ts'
import { endRecoveries } from '../../src/features/second-factor/end-recoveries.ts'
import { moved, remove, undoChange } from '../support/account-mails.ts'
import { administrator } from '../support/admins.ts'
import { withPasskey } from '../support/authenticator.ts'
import { codeOf, guarded, halfWay } from '../support/authenticator-app.ts'
import { goodPassword, newAddress } from '../support/client.ts'
import { deliver } from '../support/deliver.ts'
import { type Door, logIn, openDoor, whoAmI } from '../support/door.ts'
import { eventDoor } from '../support/event-door.ts'
import { standInIssuer } from '../support/stand-in-issuer.ts'
import { watchedDatabase } from '../support/watched-database.ts'

const issuer = 'https://plans.example'
const acme = standInIssuer(issuer, 'ours')

/** Every statement that people's journeys run, good and bad. */
async function statements(): Promise<string[]> {
  const DB = watchedDatabase(env.DB)
  for (const policy of ['required', 'fence']) {
    const door = openDoor({ DB, EMAIL_CONFIRMATION: policy })
    const person = await door.loggedIn({ username: `walker${policy}` })
    await whoAmI(person.client)
    person.client.cookies.delete('access')
    await whoAmI(person.client)
    for (const email of [person.email, `walker${policy}`, newAddress()])
      await logIn({ email, password: 'not-the-right-one' }, person.client)
    await person.client.api('/login', { ...person, mode: 'token' })
    await person.client.api('/logout')
    const token = await door.resetToken(person)
    await door.newClient().api('/password/reset', { token, password: 'the-owner-chose-this' })

    const waiting = await door.registered({ email: newAddress() })
    const mail = await door.mailOf(waiting)
    await waiting.client.get('/register/pending')
    await waiting.client.api('/confirm/resend', { email: waiting.email })
    await door.newClient().api('/confirm/resend', { email: waiting.email })
    await waiting.client.api('/register/correct', { ...waiting, email: newAddress() })
    for (const proof of [{}, { password: goodPassword }, { newPassword: 'the-owner-chose-this' }])
      await door.newClient().api('/confirm', { token: mail.token('confirm'), ...proof })
    await waiting.client.api('/confirm', { ...waiting, code: mail.code })
    await waiting.client.post('/confirm', { token: mail.token('confirm') })
    await door.newClient().api('/register/disown', { token: mail.token('disown') })
    if (policy === 'required') await walkAccount(door)
    if (policy === 'required') await walkPasskeys(door)
    if (policy === 'required') await walkSecondFactor(door)
    await walkProviders(DB, policy)
    for (const id of door.queued) await deliver(door.bindings, id)
  }
  await walkEvents(DB)
  await walkDesk(DB)
  return [...new Set(DB.watch.trips.flat())]
}

/** What an operator looks for. */
async function walkDesk(DB: D1Database) {
  const { client, id, email } = await administrator(openDoor({ DB }))
  const audit = ['', `user=${id}`, `person=${email}&kind=apps&from=2026-01-01`]
  const paths = [...audit.map((query) => `/audit?${query}`), `/users/${id}`, `/users?query=${email}`, '/stats']
  for (const path of paths) await client.get(`/api/admin${path}`)
}

/** A change that an app is told, and what an operator sees of it. */
async function walkEvents(DB: D1Database) {
  const door = eventDoor({ DB })
  const person = await administrator(door)
  await door.consume()
  const [event] = await door.rows()
  for (const path of ['', '?status=sent&endpoint=app', `?user=${event?.userId}`, `/${event?.id}`])
    await person.client.get(`/api/admin/events${path}`)
  for (const path of [`${event?.id}/requeue`, 'endpoints/app/resume']) await person.client.api(`/admin/events/${path}`)
  vi.spyOn(console, 'error').mockImplementation(() => {})
  door.app.answer = () => new Response(null, { status: 410 })
  await door.consume()
  await door.sweep()
}

async function walkPasskeys(door: Door) {
  const { client, email, password, id, authenticator, visitor } = await withPasskey(door)
  await visitor.api('/login/passkey', await authenticator.asserted(visitor))
  await client.api('/passkeys', undefined, { method: 'GET' })
  await client.api(`/passkeys/${id}`, { label: 'Blue key' }, { method: 'PATCH' })
  await client.api(`/passkeys/${id}`, undefined, { method: 'DELETE' })
  await door.newClient().api('/login', { email, password })
}

/** An account elsewhere from its sign-up to its end, vouched for or not, and at the address of somebody who is here. */
async function walkProviders(DB: D1Database, policy: string) {
  const known = {
    DB,
    EMAIL_CONFIRMATION: policy,
    PROVIDERS: 'acme',
    PROVIDER_ACME_ID: 'ours',
    PROVIDER_ACME_ISSUER: issuer,
  }
  const doubting = openDoor(known)
  const bold = openDoor({ ...known, PROVIDER_ACME_VOUCHES: 'example.org', PROVIDER_AUTO_LINK: 'on' })
  const somebody = (email = newAddress()) => ({ sub: crypto.randomUUID(), email, email_verified: true })
  const waiting = somebody()
  const visitor = doubting.newClient()
  await acme.visit(visitor, waiting)
  await visitor.post('/confirm', { token: (await doubting.mail(waiting.email)).token('confirm') })
  const person = await bold.registered()
  await acme.visit(bold.newClient(), somebody(person.email))
  const claims = somebody()
  for (const client of [bold.newClient(), bold.newClient()]) await acme.visit(client, claims)
  const owner = await bold.confirmed()
  await acme.visit(bold.newClient(), somebody(owner.email))
  const undo = (await bold.mail(owner.email, 'identity_linked')).token('identity/undo')
  await bold.newClient().post(`/identity/undo/${undo}`)
  const member = await doubting.confirmed()
  const asked = doubting.newClient()
  await acme.visit(asked, somebody(member.email))
  const offer = (await doubting.mail(member.email, 'already_registered')).token('login/provider/link')
  await asked.post(`/login/provider/link/${offer}`)
  await asked.api('/login', member)
  await asked.post('/login/provider/connect')
  const { client } = await bold.loggedIn()
  for (const mode of ['link', 'fresh']) await acme.visit(client, { ...claims, sub: 'walker' }, { mode })
  await client.get('/account')
  const listed = await client.api('/identities', undefined, { method: 'GET' })
  const { identities } = await listed.json<{ identities: { id: string }[] }>()
  expect(await remove(client, `/identities/${identities[0]?.id}`)).toBe('204')
}

/** A second factor from its set-up to its end, and what a log-in asks of it. */
async function walkSecondFactor(door: Door) {
  const person = await guarded(door)
  const { client, secret, recoveryCodes } = person
  for (const proof of [{ code: codeOf(secret, 1) }, { recoveryCode: recoveryCodes[0] }, { code: '000000' }]) {
    const visitor = door.newClient()
    await halfWay(person, visitor)
    await visitor.api('/login/second', { ...proof, trust: true })
    await visitor.api('/login', person)
  }
  const { pending } = await halfWay(person, door.newClient())
  await door.newClient().api('/recovery', { pending })
  const token = (await door.mail(person.email, 'recovery_confirm')).token('recovery/confirm')
  await door.newClient().api('/recovery/confirm', { token })
  await endRecoveries(compose(door.bindings, () => {}).deps)
  const stop = (await door.mail(person.email, 'recovery_started')).token('recovery/stop')
  await door.newClient().api('/recovery/stop', { token: stop })
  await client.get('/fresh')
  await client.api('/session/fresh', { recoveryCode: recoveryCodes[1] })
  await client.get('/account')
  await client.api('/second-factor/recovery-codes')
  await client.api('/trusted-browsers', undefined, { method: 'DELETE' })
  await client.api('/second-factor', undefined, { method: 'DELETE' })
}

/** One's own account, from its sessions to its end. */
async function walkAccount(door: Door) {
  const person = await door.loggedIn()
  const { client, password } = person
  await client.get('/account')
  await client.api('/account', { username: 'walker.too', locale: 'de' }, { method: 'PATCH' })
  await remove(client, '/sessions/01k00000000000000000000001')
  await remove(client, '/sessions')
  const undo = await moved(door, person, newAddress())
  await remove(client, '/email/change')
  await client.api('/password/change', { currentPassword: password, newPassword: 'the-owner-chose-this' })
  await client.get('/account/export')
  await undoChange(door.newClient(), undo)
  const leaving = await door.loggedIn()
  await remove(leaving.client, '/account', { password })
}

interface Step {
  detail: string
}

async function planOf(sql: string): Promise<string[]> {
  const nulls = Array.from({ length: sql.split('?').length - 1 }, () => null)
  const plan = env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind(...nulls)
  return (await plan.all<Step>()).results.map(({ detail }) => detail)
}

// What stands in a statement itself (a row made of its values, what json_each tells, the chain of a repeated mail, what a
// page has found), and the indexes of the few admins and of parts of addresses.
const isSmall = (detail: string) =>
  /^SCAN (CONSTANT ROW|json_each|original|asked|hash|r|k|s|v|f VIRTUAL TABLE|\(subquery-\d+\)|\w+ USING (COVERING )?INDEX users_admins)/.test(
    detail,
  )

describe('the statements of requests and of the consumer', () => {
  // checks 115
  it('read no table from end to end', async () => {
    const all = await statements()
    expect(all.length).toBeGreaterThan(30)
    const scans: string[] = []
    for (const sql of all)
      for (const detail of await planOf(sql)) if (detail.startsWith('SCAN') && !isSmall(detail)) scans.push(detail)
    expect(scans).toEqual([])
  })
})
