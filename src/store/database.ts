import type { SQLWrapper } from 'drizzle-orm'
import { type Text, textOf } from './dialect.ts'

/** A statement that has not run: what it asks, and how its answer is read. Made in statements.ts. */
export interface Statement<Answer = unknown> {
  query: SQLWrapper | Text
  read(result: D1Result<Row>): Answer
  /** What follows from it, run at the end of its batch, when all that the batch writes stands. */
  last?: readonly Statement[]
}
type Row = Record<string, unknown>

/** A statement whose answer is read once more. */
export const mapped = <Told, Answer>(statement: Statement<Told>, map: (told: Told) => Answer): Statement<Answer> => ({
  query: statement.query,
  read: (result) => map(statement.read(result)),
})

/** What `commit` runs statements on. */
export interface Database {
  d1: D1Database
}

export const openDatabase = (d1: D1Database): Database => ({ d1 })

/** What may stand in a batch: a statement, a builder or piece of `sql` that tells nothing, a list of these, or nothing. */
type Entry = Statement | SQLWrapper | readonly (Statement | SQLWrapper)[] | false | undefined
type Answer<E> = E extends Statement<infer Told> ? Told : E extends readonly (infer One)[] ? Answer<One>[] : undefined
type Answers<Entries> = { -readonly [Name in keyof Entries]: Answer<Entries[Name]> }

/**
 * Runs statements in one round trip and one transaction, in the record's order, and answers each by its name; any
 * failure undoes all of them. An entry that is `false` or `undefined` is left out and answers `undefined`, as does a
 * bare builder: it tells nothing. A list answers a list. A failure of the database is an outage and throws.
 *
 *     const { user, ended } = await commit(db, { user: userById(id), ended: endsAll && changes(deleteFrom(sessions)) })
 *
 * Names must not look like numbers: objects would put those first. What statements bring as `last` is read too, and
 * answers nobody.
 */
export async function commit<const Entries extends Record<string, Entry>>(
  { d1 }: Database,
  entries: Entries,
): Promise<Answers<Entries>> {
  const named = Object.entries<Entry>(entries)
  const asked = named.flatMap(([, entry]) => (entry ? [entry].flat().map(statementOf) : []))
  const all = [...asked, ...asked.flatMap(({ last = [] }) => last)]
  const prepared = all.map(({ query }) => prepare(d1, query))
  const results = prepared.length > 0 ? await d1.batch<Row>(prepared).catch(outage) : []
  const read = all.map((statement, index) => statement.read(results[index] as D1Result<Row>))
  const answers = named.map(([name, entry]) => {
    if (isList(entry)) return [name, read.splice(0, entry.length)]
    return [name, entry ? read.shift() : undefined]
  })
  return Object.fromEntries(answers)
}

const isList = (entry: Entry): entry is readonly (Statement | SQLWrapper)[] => Array.isArray(entry)

const statementOf = (entry: Statement | SQLWrapper): Statement =>
  'read' in entry ? entry : { query: entry, read: () => undefined }

/** D1 refused or was out of reach. Parameters never reach its message. */
export class DatabaseOutage extends Error {
  constructor(error: unknown) {
    super(error instanceof Error ? error.message.slice(0, 200) : 'unknown')
    this.name = 'DatabaseOutage'
  }
}

function outage(error: unknown): never {
  throw new DatabaseOutage(error)
}

function prepare(d1: D1Database, query: SQLWrapper | Text): D1PreparedStatement {
  const { text, values } = 'text' in query ? query : textOf(query)
  return d1.prepare(text).bind(...values)
}
