import { isSQLWrapper, type SQL, type SQLWrapper, StringChunk, sql } from 'drizzle-orm'
import { once } from '../lib/once.ts'
import { textOf } from './dialect.ts'

type Value = string | number | null | SQLWrapper

/**
 * A piece of SQL whose text is found once an isolate, when it is first wanted: to find that of a large one again for
 * every request takes longer than to run it. `names` are what it is given, values or other pieces.
 *
 *     const isDue = fragment(['now'], ({ now }) => sql`${outbox.nextAt} <= ${now}`)
 *     sql`SELECT … WHERE ${isDue({ now })}`
 */
export function fragment<Name extends string>(
  names: readonly Name[],
  make: (at: Record<Name, SQL>) => SQL,
): (values: Record<Name, Value>) => SQL {
  const found = once(() => find(names, make))
  return (values) => {
    const { texts, bound } = found()
    const chunk = ({ name, constant }: (typeof bound)[number]) =>
      name === undefined ? constant : chunkOf(values[name])
    return sql.join(texts.flatMap((text, at) => [text, ...bound.slice(at, at + 1).map(chunk)]))
  }
}

const chunkOf = (value: Value) => (isSQLWrapper(value) ? value : sql.param(value))

/** The texts between what is bound, in order: by its name, or what is the same each time. */
function find<Name extends string>(names: readonly Name[], make: (at: Record<Name, SQL>) => SQL) {
  const holes = names.map((name) => ({ name, hole: sql.placeholder(name) }))
  const at = holes.map(({ name, hole }) => [name, sql`${hole}`])
  const { text, values } = textOf(make(Object.fromEntries(at)))
  const texts = text.split('?').map((part) => new StringChunk(part))
  if (texts.length !== values.length + 1) throw new Error('A fragment holds a question mark of its own.')
  const nameOf = (value: unknown) => holes.find(({ hole }) => hole === value)?.name
  return { texts, bound: values.map((value) => ({ name: nameOf(value), constant: sql.param(value) })) }
}
