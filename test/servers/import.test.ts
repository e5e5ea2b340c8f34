import { strict as assert } from 'node:assert'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { importUsers } from '../../scripts/import/import-users.ts'
import { createKeyring } from '../../scripts/keyring.ts'
import { type LocalDatabase, openLocalDatabase } from '../../scripts/local-database.ts'
import { root } from '../../scripts/wrangler.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'

/*
 * An import from file to database, where it is broken off, and what `npm run users` says to what it cannot take.
 */

let folder: string
let local: LocalDatabase
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
  local = await openLocalDatabase(path.join(folder, 'state'))
})
after(async () => {
  await local.close()
  await rm(folder, { recursive: true, force: true })
})

async function fileOf(name: string, text: string): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, text)
  return file
}

const rowsOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${name}-${i}@example.org\n`).join('')

let clock = 1_800_000_000
/** An import, each at a later time, two rows a batch. */
const run = (file: string, over: { db?: Database; dryRun?: boolean } = {}) =>
  importUsers({
    ...{ file, db: local.db, dryRun: false, now: clock++, batch: 2, allowAdmins: false, allConfirmed: true },
    ...{ progress: () => undefined, ignored: () => undefined, ...over },
  })

/** The database, but the n-th batch breaks off, after it was committed. */
function breakingOffAt(last: number): Database {
  let batches = 0
  const batch: D1Database['batch'] = async (statements) => {
    const results = await local.db.d1.batch(statements)
    if (++batches === last) throw new Error('broken off')
    return results as never
  }
  return openDatabase({ prepare: (query: string) => local.db.d1.prepare(query), batch } as D1Database)
}

const linesOf = async (file: string) => (await readFile(file, 'utf8')).trim().split('\n')

describe('an import', () => {
  for (const last of [1, 2])
    it(`broken off in batch ${last} goes on, and knows the rows that it had brought`, async () => {
      const name = `broken-${last}`
      const file = await fileOf(`${name}.csv`, `email\n${rowsOf(name, 5)}nobody\n`)
      await assert.rejects(run(file, { db: breakingOffAt(last) }), /broken off/)
      assert.ok(existsSync(`${file}.checkpoint.json`))
      const { counts, report } = await run(file)
      assert.deepEqual(counts, { imported: 5, confirmed: 5, no_password: 5, refused: 1, email_invalid: 1 })
      const noted = [2, 3, 4, 5, 6].map((line) => `${line},noted,no_password`)
      assert.deepEqual((await linesOf(report)).toSorted(), [...noted, '7,refused,email_invalid', 'line,outcome,reason'])
      assert.ok(!existsSync(`${file}.checkpoint.json`))
      assert.equal((await run(file)).counts.address_taken, 5)
    })

  it('does not go on with another file', async () => {
    const file = await fileOf('changed.csv', `email\n${rowsOf('changed', 3)}`)
    await assert.rejects(run(file, { db: breakingOffAt(1) }), /broken off/)
    await fileOf('changed.csv', `email\n${rowsOf('other', 3)}more@example.org\n`)
    await assert.rejects(run(file), /The file has changed since its import broke off/)
  })

  it('with an open quote in its last row brings the others', async () => {
    const file = await fileOf('open.csv', 'email\nclosed@example.org\n"open@example.org\n')
    const { counts } = await run(file)
    assert.deepEqual([counts.imported, counts.refused, counts.unreadable], [1, 1, 1])
  })

  it('reads a file of Excel: byte order mark, semicolons, line ends of Windows', async () => {
    const file = await fileOf('excel.csv', '\ufeffEmail;Confirmed\r\nexcel@example.org;yes\r\n')
    assert.equal((await run(file)).counts.imported, 1)
  })

  it('that is a dry run looks into the database, and writes nothing', async () => {
    await run(await fileOf('present.csv', 'email\npresent@example.org\n'))
    const file = await fileOf(
      'dry.csv',
      'email\nnew@example.org\npresent@example.org\nx@example.org\nnew@example.org\n',
    )
    for (const _ of [1, 2]) {
      const { counts, report } = await run(file, { dryRun: true })
      assert.equal(report, `${file}.dry-run.csv`)
      assert.deepEqual([counts.imported, counts.address_taken], [2, 2])
    }
    assert.ok(!existsSync(`${file}.checkpoint.json`))
    assert.equal((await run(file)).counts.imported, 2)
  })

  for (const [name, text, line] of [
    ['nothing', '', /holds no user/],
    ['nobody', 'email\n', /holds no user/],
    ['line ends of old', 'email\ra@example.org\rb@example.org\r', /The lines end with CR alone/],
    ['no addresses', 'name\nx\n', /names no column for the address/],
  ] as const)
    it(`refuses a file with ${name}`, async () => {
      const file = await fileOf('refused.csv', text)
      await assert.rejects(run(file), line)
      assert.ok(!existsSync(`${file}.checkpoint.json`))
    })
})

describe('npm run users', () => {
  const env = { ...process.env }
  before(async () => {
    env.KEYRING = JSON.stringify(await createKeyring())
  })
  const users = (...args: string[]) =>
    new Promise<{ code: number; text: string }>((resolve) => {
      const command = ['scripts/import/users.ts', ...args]
      const child = execFile(process.execPath, command, { cwd: root, env }, (_error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? 1, text: stdout + stderr })
      })
    })

  it('notes each run in the audit log, in numbers', async () => {
    const state = path.join(folder, 'noted')
    await (await openLocalDatabase(state)).close()
    const file = await fileOf('noted.csv', 'email,created_at\nnoted@example.org,2020-01-01\nnobody,\n')
    const args = ['--persist-to', state]
    assert.equal((await users('import', file, '--dry-run', ...args)).code, 0)
    for (const command of [
      ['import', file, '--invite'],
      ['backfill', '--confirmed-before', '2024-01-01'],
    ]) {
      const { code, text } = await users(...command, ...args)
      assert.equal(code, 0, text)
    }
    const noted = await openLocalDatabase(state)
    const { results } = await noted.db.d1
      .prepare('SELECT event, user_id, actor_id, detail FROM audit ORDER BY event')
      .all()
    await noted.close()
    const nobody = { user_id: null, actor_id: null }
    const details = results.map(({ detail, ...row }) => ({ ...row, detail: JSON.parse(String(detail)) }))
    assert.deepEqual(details, [
      { event: 'admin.backfill', ...nobody, detail: { confirmed: 1, before: 1_704_067_200 } },
      { event: 'admin.import', ...nobody, detail: { imported: 1, no_password: 1, refused: 1, email_invalid: 1 } },
      { event: 'admin.invite', ...nobody, detail: { mails: 1 } },
    ])
  })

  for (const [name, args, line] of [
    ['a file that is not there', ['import', 'nowhere.csv'], /There is no file nowhere\.csv/],
    ['a flag that there is not', ['import', '--bogus'], /Unknown option '--bogus'/],
    ['a database without tables', ['backfill', '--confirmed-before', '2024-01-01'], /npm run dev makes them/],
  ] as const)
    it(`says without a stack: ${name}`, async () => {
      const { code, text } = await users(...args, '--persist-to', path.join(folder, 'empty'))
      assert.match(text, line)
      assert.doesNotMatch(text, /\n +at /)
      assert.equal(code, 1)
    })
})
