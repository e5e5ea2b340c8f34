import { env } from 'cloudflare:workers'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import * as events from '../../src/features/events/schema.ts'
import * as oidc from '../../src/features/oidc/schema.ts'
import * as passkeys from '../../src/features/passkeys/schema.ts'
import * as providers from '../../src/features/providers/schema.ts'
import * as secondFactor from '../../src/features/second-factor/schema.ts'
import * as kernel from '../../src/store/schema/index.ts'

/*
 * The migrations are written by hand where drizzle-kit cannot say it: they make exactly the tables of the schema.
 */
const tables = [kernel, events, oidc, passkeys, providers, secondFactor]
  .flatMap((schema) => Object.values<unknown>(schema))
  .filter((value) => value instanceof SQLiteTable)
  .map((table) => getTableConfig(table))

const rows = async <Row>(sql: string) => (await env.DB.prepare(sql).all<Row>()).results

async function made(name: string) {
  type Column = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number }
  const columns = await rows<Column>(`SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info('${name}')`)
  type Index = { name: string; unique: number; partial: number }
  const indexes = await rows<Index>(
    `SELECT name, "unique", partial FROM pragma_index_list('${name}') WHERE origin = 'c' ORDER BY name`,
  )
  return {
    columns: columns.map((one) => ({ ...one, type: one.type.toLowerCase(), pk: one.pk > 0 })),
    key: columns
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map((column) => column.name),
    indexes: await Promise.all(
      indexes.map(async (index) => {
        const parts = await rows<{ name: string }>(`SELECT name FROM pragma_index_info('${index.name}') ORDER BY seqno`)
        return { ...index, columns: parts.map((part) => part.name) }
      }),
    ),
  }
}

function declared({ columns, primaryKeys, indexes }: (typeof tables)[number]) {
  const ownKey = columns.filter(({ primary }) => primary).map(({ name }) => name)
  const key = primaryKeys[0]?.columns.map(({ name }) => name) ?? ownKey
  return {
    columns: columns.map((column) => ({
      ...{ name: column.name, type: column.getSQLType(), notnull: Number(column.notNull || key.includes(column.name)) },
      ...{ dflt_value: defaultOf(column.default), pk: key.includes(column.name) },
    })),
    key,
    indexes: indexes
      .map(({ config }) => ({
        ...{ name: config.name, unique: Number(config.unique), partial: Number(config.where !== undefined) },
        columns: config.columns.map((column) => ('name' in column ? column.name : '')),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

function defaultOf(value: unknown): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? `'${value}'` : String(Number(value))
}

describe('the migrations', () => {
  it('make the tables of the schema and no others', async () => {
    const names = await rows<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'
       AND name <> 'd1_migrations' AND name NOT LIKE 'user_search%' ORDER BY name`,
    )
    expect(names.map(({ name }) => name)).toEqual(tables.map(({ name }) => name).sort())
  })

  it.each(tables.map((table) => [table.name, table] as const))('make %s as declared', async (name, table) => {
    expect(await made(name)).toEqual(declared(table))
  })

  // The search index knows an account by a rowid, so one table has them.
  it.each(tables.map(({ name }) => name).filter((name) => name !== 'search_docs'))(
    'make %s without rowids: a row with a text key is one written row',
    async (name) => {
      const [table] = await rows<{ wr: number }>(`SELECT wr FROM pragma_table_list WHERE name = '${name}'`)
      expect(table?.wr).toBe(1)
    },
  )
})
