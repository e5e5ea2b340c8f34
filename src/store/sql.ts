import { isSQLWrapper, type SQL as NewSQL, sql as newSql, type SQLWrapper } from 'drizzle-orm'
import { textOf } from './dialect.ts'

/**
 * A piece of SQL and the values bound in it. Pieces are made by the tag `sql` and nest; nothing reaches the text of a
 * statement but what stands in our own source.
 */
export class SQL implements SQLWrapper {
  readonly text: string
  readonly values: readonly unknown[]

  constructor(text: string, values: readonly unknown[]) {
    this.text = text
    this.values = values
  }

  /** INTEROP: this piece inside drizzle's `sql`. No text of ours holds a question mark but for a bound value. */
  getSQL(): NewSQL {
    const [first = '', ...others] = this.text.split('?')
    const bound = others.map((text, index) => newSql`${newSql.param(this.values[index])}${newSql.raw(text)}`)
    return newSql.join([newSql.raw(first), ...bound])
  }

  /** INTEROP: no brackets around it there. */
  shouldOmitSQLParens(): boolean {
    return true
  }
}

/** A value becomes a bound parameter, another piece of SQL a part of this one. */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): SQL {
  let text = strings[0] ?? ''
  const bound: unknown[] = []
  values.forEach((value, index) => {
    const piece = pieceOf(value)
    text += piece.text + (strings[index + 1] ?? '')
    bound.push(...piece.values)
  })
  return new SQL(text, bound)
}

function pieceOf(value: unknown): SQL {
  if (value instanceof SQL) return value
  if (!isSQLWrapper(value)) return new SQL('?', [value])
  // INTEROP: a column or a piece of drizzle's.
  const { text, values } = textOf(value)
  return new SQL(text, values)
}

/** Pieces with another one between them. */
sql.join = (pieces: readonly SQL[], between: SQL): SQL =>
  pieces.slice(1).reduce((joined, piece) => sql`${joined}${between}${piece}`, pieces[0] ?? sql``)

/** The name of a table or column. */
sql.identifier = (name: string): SQL => new SQL(`"${name.replaceAll('"', '""')}"`, [])
