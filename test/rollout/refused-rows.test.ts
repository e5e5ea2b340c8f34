import { describe, expect, it } from 'vitest'
import { foreseeUsers } from '../../scripts/import/foresee-users.ts'
import { newAddress } from '../support/client.ts'
import { openDoor } from '../support/door.ts'
import { account, accounts } from '../support/rows.ts'
import { bcrypt, db, importRows, now } from './import-rows.ts'

const door = openDoor()

describe('a user name that cannot be had', () => {
  it('is left out, and the user comes in', async () => {
    await door.confirmed({ username: 'Taken.Name' })
    const rows = ['taken.NAME', 'Twice', 'tWICE', 'x', 'postmaster'].map((username) => ({
      ...{ email: newAddress(), password: bcrypt },
      username,
    }))
    expect((await importRows(rows)).report).toEqual([
      '1 noted username_taken',
      '3 noted username_taken',
      '4 noted username_malformed',
      '5 noted username_reserved',
    ])
    const names = await Promise.all(rows.map(async ({ email }) => (await account(email)).username))
    expect(names).toEqual([null, 'Twice', null, null, null])
  })
})

describe('a dry run', () => {
  it('tells what the import then does, and writes nothing', async () => {
    const { email } = await door.confirmed({ username: 'Was.Here' })
    const [first, second] = [newAddress(), newAddress()]
    const rows = [
      { email: first, password: bcrypt, username: 'Only.Once' },
      { email: first.toUpperCase(), password: bcrypt },
      { email, password: bcrypt, username: 'free_name' },
      { email: second, password: bcrypt, username: 'was.here' },
      { email: newAddress(), password: bcrypt, username: 'ONLY.once' },
    ]
    const place = foreseeUsers(db, now)
    const batches = [await importRows(rows.slice(0, 1), { place }), await importRows(rows.slice(1), { place })]
    expect(batches.map(({ report }) => report)).toEqual([
      [],
      ['1 refused address_taken', '2 refused address_taken', '3 noted username_taken', '4 noted username_taken'],
    ])
    expect(await accounts(first)).toHaveLength(0)
    expect((await importRows(rows)).report).toEqual([
      ...['2 refused address_taken', '3 refused address_taken'],
      ...['4 noted username_taken', '5 noted username_taken'],
    ])
  })
})

describe('a row that is no user', () => {
  it.each([
    [{ email: ['a@example.org'] }, 'unreadable'],
    [{ email: 'a@example.org', username: { name: 'x' } }, 'unreadable'],
    [{ email: 'nobody' }, 'email_invalid'],
    [{ email: 'ü@example.org' }, 'email_non_ascii'],
    [{ email: `${'x'.repeat(65)}@example.org` }, 'email_too_long'],
    [{ username: 'nameless' }, 'email_missing'],
    [{ email: '' }, 'email_missing'],
  ])('%j is refused as %s', async (row, reason) => {
    expect((await importRows([row])).report).toEqual([`1 refused ${reason}`])
  })

  it('is refused alone', async () => {
    const email = newAddress()
    expect((await importRows([{ email: '?' }, { email, password: bcrypt }])).counts).toMatchObject({ imported: 1 })
    expect(await accounts(email)).toHaveLength(1)
  })
})
