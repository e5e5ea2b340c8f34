/**
 * A piece of SQL and the values bound in it. Pieces are made by the tag `sql` and nest; nothing reaches the text of a
 * statement but what stands in our own source.
 */
export class SQL {
  readonly text: string
  readonly values: readonly unknown[]

  constructor(text: string, values: readonly unknown[]) {
    this.text = text
    this.values = values
  }
}

/** A value becomes a bound parameter, another piece of SQL a part of this one. */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): SQL {
  let text = strings[0] ?? ''
  const bound: unknown[] = []
  values.forEach((value, index) => {
    const piece = value instanceof SQL ? value : new SQL('?', [value])
    text += piece.text + (strings[index + 1] ?? '')
    bound.push(...piece.values)
  })
  return new SQL(text, bound)
}

/** Pieces with another one between them. */
sql.join = (pieces: readonly SQL[], between: SQL): SQL =>
  pieces.slice(1).reduce((joined, piece) => sql`${joined}${between}${piece}`, pieces[0] ?? sql``)

/** The name of a table or column. */
sql.identifier = (name: string): SQL => new SQL(`"${name.replaceAll('"', '""')}"`, [])
