import { env } from 'cloudflare:workers'
import { getTableName } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { features } from '../../../src/features/index.ts'
import { allRecords } from '../../../src/store/accounts/all-records.ts'

const names = ['user_id', 'registration_id', 'actor_id']

/** The columns of the migrated database that name an account: by their name, or because they refer to users. */
async function columnsThatName(): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'
     AND name NOT LIKE 'user_search%'`,
  )
  const found = tables.map(async ({ name }) => {
    const columns = await rows<{ name: string }>(`SELECT name FROM pragma_table_info('${name}')`)
    const keys = await rows<{ from: string; table: string }>(`SELECT * FROM pragma_foreign_key_list('${name}')`)
    const references = keys.filter(({ table }) => table === 'users').map(({ from }) => from)
    const naming = columns.filter((column) => names.includes(column.name) || references.includes(column.name))
    return naming.map((column) => `${name}.${column.name}`)
  })
  return (await Promise.all(found)).flat()
}

const rows = async <Row>(query: string) => (await env.DB.prepare(query).all<Row>()).results

const listed = () =>
  allRecords(features).flatMap((record) =>
    record.naming.map((column) => `${getTableName(record.table)}.${column.name}`),
  )

describe('the list of what is kept about a person', () => {
  it('has every column that names an account', async () => {
    const found = await columnsThatName()
    expect(found).toEqual(expect.arrayContaining(['sessions.user_id', 'outbox.registration_id', 'audit.actor_id']))
    expect(found.filter((place) => !listed().includes(place))).toEqual([])
  })

  it('sees a table that is new', async () => {
    await env.DB.prepare(
      'CREATE TABLE notes (id TEXT PRIMARY KEY, owner TEXT REFERENCES users (id), user_id TEXT)',
    ).run()
    const found = await columnsThatName()
    await env.DB.prepare('DROP TABLE notes').run()
    expect(found.filter((place) => !listed().includes(place)).sort()).toEqual(['notes.owner', 'notes.user_id'])
  })

  it('names a table once, and a member of the export once', () => {
    const tables = allRecords(features).map(({ table }) => getTableName(table))
    const members = allRecords(features).flatMap(({ exported }) => (exported === 'copy' ? [] : [exported.as]))
    expect([new Set(tables).size, new Set(members).size]).toEqual([tables.length, members.length])
  })
})
