import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { administrator } from '../support/admins.ts'
import { newAddress } from '../support/client.ts'
import { openDoor, stopTheClock, travel } from '../support/door.ts'
import { account } from '../support/rows.ts'
import { standInIssuer } from '../support/stand-in-issuer.ts'
import { watchedDatabase } from '../support/watched-database.ts'

/* Round trips that an answer waits for beside the provider's, and the rows that it writes. */

stopTheClock()
const DB = watchedDatabase(env.DB)
const issuer = 'https://costs.example'
const acme = standInIssuer(issuer, 'ours')
const settings = { DB, PROVIDERS: 'acme', PROVIDER_ACME_ID: 'ours', PROVIDER_ACME_ISSUER: issuer }
const door = openDoor({ ...settings, PROVIDER_ACME_VOUCHES: 'example.org' })
const doubting = openDoor(settings)
const bold = openDoor({ ...settings, PROVIDER_ACME_VOUCHES: 'example.org', PROVIDER_AUTO_LINK: 'on' })

async function costOf(work: () => Promise<Response>) {
  DB.watch.restart()
  expect((await work()).status).toBeLessThan(400)
  return { trips: DB.watch.trips.length, rows: DB.watch.rowsWritten }
}

const somebody = (email = newAddress()) => ({ sub: crypto.randomUUID(), email, email_verified: true })
type Claims = ReturnType<typeof somebody>

/** What the way back costs; the way there is another request. */
async function costOfBack(at: typeof door, claims: Claims, client = at.newClient(), fields = {}) {
  const back = await acme.begin(client, claims, fields)
  return costOf(() => client.get(back))
}

/** A queued mail and the entries of its indexes. */
const mail = 3

describe('an account elsewhere costs trips and rows', () => {
  it('none on the way there', async () => {
    expect(await costOf(() => door.newClient().post('/login/with/acme'))).toEqual({ trips: 0, rows: 0 })
  })

  it('at log-in: two trips, and one row for the answer that is used up', async () => {
    const claims = somebody()
    await acme.visit(door.newClient(), claims)
    // The session, the account's last log-in, and the notice that the browser is new.
    expect(await costOfBack(door, claims)).toEqual({ trips: 2, rows: 1 + 1 + 1 + mail })
  })

  it('at sign-up: two trips, vouched for or not, and whether or not there is an account', async () => {
    const { email } = await door.confirmed()
    expect((await costOfBack(door, somebody())).trips).toBe(2)
    const unknown = await costOfBack(doubting, somebody())
    expect(unknown.trips).toBe(2)
    expect(await costOfBack(doubting, somebody(email))).toEqual(unknown)
  })

  it('where a proof is asked for: one trip', async () => {
    const { email } = await door.confirmed()
    expect(await costOfBack(door, somebody(email))).toEqual({ trips: 1, rows: 0 })
  })

  it('offered by mail: none for its page, one for its button', async () => {
    const { email } = await doubting.confirmed()
    const client = doubting.newClient()
    await acme.visit(client, somebody(email))
    const token = (await doubting.mail(email, 'already_registered')).token('login/provider/link')
    const path = `/login/provider/link/${token}`
    expect(await costOf(() => client.get(path))).toEqual({ trips: 0, rows: 0 })
    expect(await costOf(() => client.post(path))).toEqual({ trips: 1, rows: 0 })
  })

  it('proven by the password, or connected by who is here: two trips, and one', async () => {
    const person = await door.confirmed()
    const client = door.newClient()
    await acme.visit(client, somebody(person.email))
    const prove = () => client.post('/login/provider/proof', { password: person.password })
    expect((await costOf(prove)).trips).toBe(2)
    const member = await door.loggedIn()
    await acme.visit(member.client, somebody(member.email))
    expect((await costOf(() => member.client.post('/login/provider/connect'))).trips).toBe(1)
  })

  it('whose address is typed: one trip', async () => {
    const client = door.newClient()
    await acme.visit(client, { ...somebody(), email: '' })
    expect((await costOf(() => client.post('/login/provider/address', { email: newAddress() }))).trips).toBe(1)
  })

  it('as a proof in a session: two trips', async () => {
    const { client } = await door.loggedIn()
    const claims = { ...somebody(), auth_time: Math.floor(Date.now() / 1000) }
    await acme.visit(client, claims, { mode: 'link' })
    expect((await costOfBack(door, claims, client, { mode: 'fresh' })).trips).toBe(2)
  })

  it('undone, or taken off by an operator: one trip, and two', async () => {
    const { email } = await bold.confirmed()
    await acme.visit(bold.newClient(), somebody(email))
    const undo = (await bold.mail(email, 'identity_linked')).token('identity/undo')
    expect((await costOf(() => bold.newClient().post(`/identity/undo/${undo}`))).trips).toBe(1)
    const { client, email: another } = await door.loggedIn()
    await acme.visit(client, somebody(), { mode: 'link' })
    const admin = await administrator(door)
    const { id } = await account(another)
    const file = await admin.client.api(`/admin/users/${id}`, undefined, { method: 'GET' })
    const { identities } = await file.json<{ identities: { id: string }[] }>()
    const path = `/admin/users/${id}/identities/${identities[0]?.id}`
    const remove = () => admin.client.api(path, { reason: 'test' }, { method: 'DELETE' })
    expect((await costOf(remove)).trips).toBe(2)
  })

  it('linked at once: two trips', async () => {
    const { email } = await bold.confirmed()
    expect((await costOfBack(bold, somebody(email))).trips).toBe(2)
  })

  it('linked by who is signed in: one trip, two rows, the answer that is used up and the notice', async () => {
    const { client } = await door.loggedIn()
    const claims = somebody()
    expect(await costOfBack(door, claims, client, { mode: 'link' })).toEqual({ trips: 1, rows: 2 + 1 + mail })
  })

  it('by an app’s ID token: two trips', async () => {
    const claims = somebody()
    await acme.visit(door.newClient(), claims)
    travel(60)
    const now = Math.floor(Date.now() / 1000)
    const idToken = await acme.token({ ...claims, nonce: 'n', iat: now, exp: now + 300 })
    const asked = { provider: 'acme', idToken, nonce: 'n' }
    expect((await costOf(() => door.newClient().api('/login/provider', asked))).trips).toBe(2)
  })

  it('at its end: one trip', async () => {
    const { client } = await door.loggedIn()
    await acme.visit(client, somebody(), { mode: 'link' })
    const listed = await client.api('/identities', undefined, { method: 'GET' })
    const { identities } = await listed.json<{ identities: { id: string }[] }>()
    const remove = () => client.api(`/identities/${identities[0]?.id}`, undefined, { method: 'DELETE' })
    expect((await costOf(remove)).trips).toBe(1)
  })
})
