import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pickFields } from '../../scripts/import/columns.ts'
import { newAddress } from '../support/client.ts'
import { logIn, openDoor } from '../support/door.ts'
import { plain } from '../support/foreign-hashes.ts'
import { account, accounts } from '../support/rows.ts'
import { bcrypt, importRows } from './import-rows.ts'

const door = openDoor()

describe('a user who could not log in where the file comes from', () => {
  it.each([
    { is_active: 'f' },
    { enabled: false },
    { disabled: true },
    { banned: 'true', ban_expires: '' },
    { banned_until: '2124-01-01 00:00:00+00' },
    { blocked: 1 },
    { locked_at: '2024-05-06 07:08:09' },
    { lockoutEnd: '9999-12-31T23:59:59.9999999+00:00' },
    { suspendedAt: { $date: '2024-05-06T07:08:09Z' } },
    { status: 'suspended' },
  ])('cannot here: %j', async (columns) => {
    const email = newAddress()
    const { report } = await importRows([{ email, password: bcrypt, confirmed: 'true', ...columns }])
    expect(report).toEqual(['1 noted came_disabled'])
    expect(await account(email)).toMatchObject({ disabled_at: expect.any(Number) })
    expect(await logIn({ email, password: plain }, door.newClient())).toBe('403 account_disabled')
  })

  it.each([{ is_active: 'perhaps' }, { status: 3 }, { locked: { since: 1 } }])(
    'cannot here when the file leaves it in doubt: %j',
    async (columns) => {
      const email = newAddress()
      const { report } = await importRows([{ email, password: bcrypt, confirmed: 'true', ...columns }])
      expect(report).toEqual(['1 noted standing_unclear'])
      expect(await account(email)).toMatchObject({ disabled_at: expect.any(Number) })
      expect(await logIn({ email, password: plain }, door.newClient())).toBe('403 account_disabled')
    },
  )

  it.each([{ deleted_at: '2024-05-06' }, { deleted: 't' }, { discarded_at: 1715000000 }, { status: 'deleted' }])(
    'is not brought when deleted: %j',
    async (columns) => {
      const email = newAddress()
      expect((await importRows([{ email, password: bcrypt, ...columns }])).report).toEqual(['1 refused deleted'])
      expect(await accounts(email)).toHaveLength(0)
    },
  )

  it.each([
    { is_active: 't', banned: false, disabled: 0, deleted: 'no' },
    { banned_until: '2020-01-01', locked_at: '', deleted_at: 'NULL', blocked: null },
    { deleted_at: '0000-00-00 00:00:00', suspended_at: '\\N', status: 'active' },
  ])('is not taken for one: %j', (columns) => {
    expect(pickFields({ email: 'a', ...columns }).standing).toBe('active')
  })

  it.each([
    [{ status: 3, banned: true, deleted: 't' }, 'deleted'],
    [{ status: 3, banned: true }, 'disabled'],
  ])('is what the worst column says: %j', (columns, standing) => {
    expect(pickFields({ email: 'a', ...columns }).standing).toBe(standing)
  })

  it('is never taken for one who may, whatever else the row holds', () => {
    const off = fc.constantFrom(
      { is_active: 'f' },
      { Banned: true },
      { lockedAt: 1715000000 },
      { deleted_at: '2024-05-06' },
    )
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), off, (row, column) => {
        expect(pickFields({ ...row, ...column }).standing).not.toBe('active')
      }),
    )
  })
})

describe('a date of MongoDB', () => {
  it.each([
    [{ $date: '2020-01-02T00:00:00.000Z' }, 1577923200],
    [{ $date: { $numberLong: '1577923200000' } }, 1577923200],
    [{ $date: 1577923200000 }, 1577923200],
    [{ $numberLong: '1577923200000' }, 1577923200],
  ])('%j is read', async (created_at, seconds) => {
    const email = newAddress()
    expect((await importRows([{ email, password: bcrypt, created_at }])).report).toEqual([])
    expect(await account(email)).toMatchObject({ created_at: seconds })
  })
})
