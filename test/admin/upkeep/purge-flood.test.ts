import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { purge } from '../../../src/admin/upkeep/index.ts'
import { compose } from '../../../src/compose.ts'
import { idsFrom } from '../../../src/lib/ids.ts'
import { openDoor } from '../../support/door.ts'

const { bindings } = openDoor()
const { deps } = compose(bindings, () => undefined)

const numbers = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)'

/** Audit entries of more than a year ago, as many as a flood leaves. */
const flood = (count: number) =>
  env.DB.prepare(`${numbers} INSERT INTO audit (id, at, event) SELECT ? || printf('%016d', i), 1, 'flood' FROM n`)
    .bind(count, idsFrom(deps.clock() - 366 * 86_400))
    .run()
const countOf = (table: string) => env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first('n')

it('a run deletes all that is due, so that it keeps up with a flood', async () => {
  await flood(3000)
  await purge(deps)
  expect(await countOf('audit')).toBe(0)
})

it('and a bounded number of rows', async () => {
  await flood(10_600)
  await purge(deps)
  expect(await countOf('audit')).toBe(600)
})

it('walks on as long as it finds counters that are over', async () => {
  await env.DB.prepare(
    `${numbers} INSERT INTO throttles (key, count, streak, last_at) SELECT printf('%026d', i), 1, 1, 1 FROM n`,
  )
    .bind(3000)
    .run()
  await purge(deps)
  expect(await countOf('throttles')).toBe(0)
})
