import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { textOf } from '../../src/store/dialect.ts'
import { fragment } from '../../src/store/fragment.ts'
import { users } from '../../src/store/schema/index.ts'

it('finds its text once, and binds what it is given each time', () => {
  let found = 0
  const isEither = fragment(['id', 'email'], (at) => {
    found += 1
    return sql`(${users.id} = ${at.id} OR ${users.email} = ${at.email} OR ${users.id} = ${at.id} AND ${7} > 6)`
  })
  const text = '("users"."id" = ? OR "users"."email" = ? OR "users"."id" = ? AND ? > 6)'
  expect(textOf(isEither({ id: 'a', email: null }))).toEqual({ text, values: ['a', null, 'a', 7] })
  expect(textOf(isEither({ id: 'b', email: 'c' }))).toEqual({ text, values: ['b', 'c', 'b', 7] })
  expect(found).toBe(1)
})

it('takes other pieces as it takes values', () => {
  const isOlder = fragment(['time'], ({ time }) => sql`${users.createdAt} < ${time}`)
  const { text, values } = textOf(sql`SELECT 1 WHERE ${isOlder({ time: sql`max(${1}, ${2})` })} AND ${3}`)
  expect(text).toBe('SELECT 1 WHERE "users"."created_at" < max(?, ?) AND ?')
  expect(values).toEqual([1, 2, 3])
})

it('refuses a text with a question mark of its own', () => {
  expect(() => fragment([], () => sql`SELECT '?'`)({})).toThrow('question mark')
})
