import { env } from 'cloudflare:workers'
import { eq, getTableColumns, sql } from 'drizzle-orm'
import { expect, expectTypeOf, it } from 'vitest'
import { commit, DatabaseOutage, openDatabase } from '../../src/store/database.ts'
import { insertIf } from '../../src/store/insert-if.ts'
import { sessions, users } from '../../src/store/schema/index.ts'
import { changes, deleteFrom, prepared, returning, rows, update } from '../../src/store/statements.ts'

const db = openDatabase(env.DB)
const newUser = (id: string) => ({ id, email: `${id}@example.com`, createdAt: 7 })
const newSession = (userId: string) => {
  const times = { createdAt: 1, lastSeenAt: 2, expiresAt: 3 }
  return { userId, id: 's', secretHash: 'h', ttl: 60, device: 'Firefox', ...times }
}
const byId = (id: string) =>
  rows(getTableColumns(users), (list) => sql`SELECT ${list} FROM ${users} WHERE ${users.id} = ${id}`)

it('answers by name, in order, decoded by the column', async () => {
  const { before, made, after } = await commit(db, {
    before: byId('named'),
    made: insertIf(users, newUser('named')),
    after: byId('named'),
  })
  expect(before).toEqual([])
  expect(made).toBeUndefined()
  const [column, value] = [users.noticesNewDevice, after[0]?.noticesNewDevice]
  expect(after[0]).toMatchObject(newUser('named'))
  expect(typeof value).toBe(column.dataType)
  expectTypeOf(after).toEqualTypeOf<(typeof users.$inferSelect)[]>()
})

it('keeps columns of equal names apart', async () => {
  const { joined } = await commit(db, {
    user: insertIf(users, newUser('joined')),
    session: insertIf(sessions, newSession('joined')),
    joined: rows(
      { id: users.id, sessionId: sessions.id, createdAt: users.createdAt, opened: sessions.createdAt },
      (list) => sql`SELECT ${list} FROM ${users} JOIN ${sessions} ON ${sessions.userId} = ${users.id}
        WHERE ${users.id} = 'joined'`,
    ),
  })
  expect(joined).toEqual([{ id: 'joined', sessionId: 's', createdAt: 7, opened: 1 }])
})

it('leaves out what is not wanted', async () => {
  const wanted: boolean = Date.now() < 0
  const { left, none } = await commit(db, { left: wanted && byId('x'), none: undefined })
  expect([left, none]).toEqual([undefined, undefined])
  expectTypeOf(left).toEqualTypeOf<(typeof users.$inferSelect)[] | undefined>()
})

it('tells what was written, and how much', async () => {
  const { told, gone, again } = await commit(db, {
    user: insertIf(users, newUser('written')),
    told: returning({ role: users.role }, update(users).set({ role: 'admin' }).where(eq(users.id, 'written'))),
    gone: changes(deleteFrom(users).where(eq(users.id, 'written'))),
    again: returning({ id: users.id }, deleteFrom(users).where(eq(users.id, 'written'))),
  })
  expect({ told, again }).toEqual({ told: [{ role: 'admin' }], again: [] })
  expect(gone).toBeGreaterThan(0)
})

it('builds a prepared statement once', async () => {
  let built = 0
  const find = prepared({ id: users.id }, ({ id }) => {
    built += 1
    return rows({ id: users.id }, (list) => sql`SELECT ${list} FROM ${users} WHERE ${users.id} = ${id}`)
  })
  await commit(db, { a: insertIf(users, newUser('once')), b: insertIf(users, newUser('twice')) })
  const { once, twice } = await commit(db, { once: find({ id: 'once' }), twice: find({ id: 'twice' }) })
  expect([built, once, twice]).toEqual([1, [{ id: 'once' }], [{ id: 'twice' }]])
})

it('answers a list by a list, in the order of the batch', async () => {
  const { first, found, gone } = await commit(db, {
    first: [insertIf(users, newUser('one')), insertIf(users, newUser('two'))],
    found: [byId('one'), byId('two'), byId('three')],
    gone: false,
  })
  expect([first, found.map((answer) => answer.length), gone]).toEqual([[undefined, undefined], [1, 1, 0], undefined])
})

it('undoes all of a batch that fails, and tells no parameter', async () => {
  const user = newUser('secret-parameter')
  const failing = commit(db, { one: insertIf(users, user), two: insertIf(users, user) })
  const error: unknown = await failing.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(DatabaseOutage)
  expect(String(error)).not.toContain('secret-parameter')
  expect((await commit(db, { found: byId(user.id) })).found).toEqual([])
})

it('fails the compiler where a column is not there', () => {
  // @ts-expect-error: no such column
  update(users).set({ mailAddress: 'x' })
  // @ts-expect-error: no such column
  insertIf(users, { id: 'x', mailAddress: 'x', createdAt: 1 })
  expectTypeOf(byId('x').read).returns.items.not.toHaveProperty('mailAddress')
})
