import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/lib/ids.ts'
import { newAddress } from '../support/client.ts'
import { logIn, openDoor, outcome } from '../support/door.ts'
import { plain, vectors } from '../support/foreign-hashes.ts'
import { account, accounts } from '../support/rows.ts'
import { bcrypt, importRows, now } from './import-rows.ts'

const door = openDoor()

describe('an imported user', () => {
  const known = vectors.filter(([system]) => !/1,000,000|100,001|cost 12|72 bytes/.test(system))

  it.each(known)('with a hash by %s logs in, and has a hash of ours from then on', async (_, password, stored) => {
    const email = newAddress()
    expect((await importRows([{ email, password: stored, confirmed: 'true' }])).report).toEqual([])
    expect((await account(email)).password_hash).toBe(stored)
    expect(await logIn({ email, password: 'not the right one' }, door.newClient())).toBe('401 invalid_credentials')
    expect((await account(email)).password_hash).toBe(stored)
    expect(await logIn({ email, password }, door.newClient())).toBe('200')
    expect((await account(email)).password_hash).toMatch(/^\$pbkdf2-sha256-chain\$/)
    expect(await logIn({ email, password }, door.newClient())).toBe('200')
  })

  it('keeps address, name, language, date and confirmation, in the forms of this service', async () => {
    const email = newAddress()
    const row = {
      email: ` ${email.toUpperCase()} `,
      username: 'Grace.Hopper',
      locale: 'de_AT',
      created_at: '2020-01-02',
    }
    await importRows([{ ...row, email_verified_at: '2020-01-03 04:05:06.789+01' }])
    expect(await account(email)).toMatchObject({
      ...{ email, username: 'Grace.Hopper', username_key: 'grace.hopper', locale: 'de', role: 'user' },
      ...{ created_at: 1577923200, email_confirmed_at: 1578020706 },
    })
  })

  it('is not confirmed unless the file says so', async () => {
    const [silent, no, maybe, inFuture] = [newAddress(), newAddress(), newAddress(), newAddress()]
    const { report } = await importRows([
      { email: silent, password: bcrypt },
      { email: no, password: bcrypt, confirmed: 'f' },
      { email: maybe, password: bcrypt, confirmed: 'perhaps' },
      { email: inFuture, password: bcrypt, confirmed: '2999-01-01' },
    ])
    expect(report).toEqual(['3 noted confirmed_unreadable', '4 noted confirmed_unreadable'])
    for (const email of [silent, no, maybe, inFuture]) {
      expect((await account(email)).email_confirmed_at).toBeNull()
      expect(await logIn({ email, password: plain }, door.newClient())).toBe('403 email_unconfirmed')
    }
  })

  it('that is not confirmed confirms with a mailed link and the old password', async () => {
    const email = newAddress()
    await importRows([{ email, password: bcrypt }])
    await outcome(door.newClient().api('/confirm/resend', { email }))
    const token = (await door.mail(email, 'confirm')).token('confirm')
    const confirm = (password: string) => outcome(door.newClient().api('/confirm', { token, password }))
    expect(await confirm('not the right one')).toBe('403 password_wrong')
    expect(await confirm(plain)).toBe('200 confirmed')
    expect(await logIn({ email, password: plain }, door.newClient())).toBe('200')
  })

  it('never becomes an administrator by the file alone', async () => {
    const rows = ['admin', 'ADMIN'].map((role) => ({ email: newAddress(), password: bcrypt, role }))
    const superuser = { email: newAddress(), password: bcrypt, is_superuser: 't' }
    const { report } = await importRows([...rows, superuser])
    expect(report).toEqual([1, 2, 3].map((line) => `${line} noted admin_made_user`))
    for (const { email } of [...rows, superuser]) expect((await account(email)).role).toBe('user')
    const meant = newAddress()
    await importRows([{ email: meant, password: bcrypt, role: 'admin' }], { allowAdmins: true })
    expect((await account(meant)).role).toBe('admin')
  })

  it('keeps its hash of bcrypt when it logs in with more than bcrypt has seen', async () => {
    const [, long, stored] = vectors.find(([system]) => system === 'bcrypt 2b, 72 bytes')!
    const email = newAddress()
    await importRows([{ email, password: stored, confirmed: 'true' }])
    for (const password of [`${long} another tail`, long]) {
      expect(await logIn({ email, password }, door.newClient())).toBe('200')
      expect((await account(email)).password_hash).toBe(stored)
    }
    expect(await logIn({ email, password: `${long} the owner’s own` }, door.newClient())).toBe('200')
  })

  it('with a password in plain text has none, and the report names it', async () => {
    const email = newAddress()
    expect((await importRows([{ email, password: 'hunter2' }])).report).toEqual(['1 noted password_plain'])
    expect((await account(email)).password_hash).toBeNull()
  })

  it.each(['$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA', '$2b$31$'.padEnd(60, 'a')])(
    'with %j for a hash has no password, so that nobody logs in with it',
    async (hash) => {
      const email = newAddress()
      expect((await importRows([{ email, password: hash, confirmed: '1' }])).report).toEqual(['1 noted hash_unknown'])
      expect((await account(email)).password_hash).toBeNull()
      expect(await logIn({ email, password: hash }, door.newClient())).toBe('401 invalid_credentials')
      const token = await door.resetToken({ email })
      const chosen = { token, password: 'chosen-after-the-move' }
      expect(await outcome(door.newClient().api('/password/reset', chosen))).toBe('200 password_reset')
    },
  )
})

describe('an address that has an account already', () => {
  it('is left as it is', async () => {
    const { email, password } = await door.confirmed()
    const before = await account(email)
    const { counts, report } = await importRows([{ email, password: bcrypt, username: 'somebody_else', role: 'admin' }])
    expect(report).toEqual(['1 refused address_taken'])
    expect(counts).toEqual({ refused: 1, address_taken: 1 })
    expect(await account(email)).toEqual(before)
    expect(await logIn({ email, password }, door.newClient())).toBe('200')
  })

  it('is refused the second time in one file too', async () => {
    const email = newAddress()
    const { report } = await importRows([
      { email, password: bcrypt },
      { email: email.toUpperCase(), password: bcrypt },
    ])
    expect(report).toEqual(['2 refused address_taken'])
    expect(await accounts(email)).toHaveLength(1)
  })

  it('is not refused when it is the import’s own, from before it broke off', async () => {
    const ids = new Map<number, string>()
    const rows = [1, 2, 3].map((n) => ({ email: newAddress(), password: bcrypt, username: `goes_on_${n}` }))
    await importRows(rows.slice(0, 2), { ids })
    expect(await importRows(rows, { ids })).toEqual({ counts: { imported: 3 }, report: [] })
    for (const { email } of rows) expect(await accounts(email)).toHaveLength(1)
  })

  it('is refused while its owner can take it back', async () => {
    const person = await door.confirmed()
    const { id } = await account(person.email)
    const old = newAddress('old')
    const insert = `INSERT INTO email_changes (id, user_id, old_email, new_email, security_version, created_at, completed_at,
      undo_until) VALUES (?, ?, ?, ?, 1, ?, ?, ?)`
    const values = [newId(now), id, old, person.email, now, now, now + 1000]
    await env.DB.prepare(insert)
      .bind(...values)
      .run()
    expect((await importRows([{ email: old, password: bcrypt }])).report).toEqual(['1 refused address_taken'])
  })
})
