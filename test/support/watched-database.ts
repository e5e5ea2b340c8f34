/** What has passed between the Worker and its database since the last `restart`. */
export interface Watch {
  /** The SQL texts of each round trip. */
  trips: string[][]
  rowsRead: number
  rowsWritten: number
  restart(): void
}

/** A database that counts round trips and rows, and remembers every statement. */
export function watchedDatabase(d1: D1Database): D1Database & { watch: Watch } {
  const watch: Watch = {
    ...{ trips: [], rowsRead: 0, rowsWritten: 0 },
    restart: () => Object.assign(watch, { trips: [], rowsRead: 0, rowsWritten: 0 }),
  }
  const originals = new WeakMap<object, { original: D1PreparedStatement; sql: string }>()
  const note = (result: D1Result) => {
    watch.rowsRead += result.meta.rows_read
    watch.rowsWritten += result.meta.rows_written
    return result
  }

  function statement(original: D1PreparedStatement, sql: string): D1PreparedStatement {
    const wrapped = new Proxy(original, {
      get(target, name: keyof D1PreparedStatement) {
        const method = target[name].bind(target) as (...args: unknown[]) => unknown
        if (name === 'bind') return (...args: unknown[]) => statement(method(...args) as D1PreparedStatement, sql)
        return async (...args: unknown[]) => {
          watch.trips.push([sql])
          const result = await method(...args)
          return name === 'all' || name === 'run' ? note(result as D1Result) : result
        }
      },
    })
    originals.set(wrapped, { original, sql })
    return wrapped
  }

  return new Proxy(d1 as D1Database & { watch: Watch }, {
    get(target, name: keyof D1Database | 'watch') {
      if (name === 'watch') return watch
      if (name === 'prepare') return (sql: string) => statement(target.prepare(sql), sql)
      if (name !== 'batch') return target[name].bind(target)
      return async (statements: D1PreparedStatement[]) => {
        const known = statements.map((one) => originals.get(one) ?? { original: one, sql: '' })
        // What is nothing but a record is noted after the answer.
        if (!known.every(({ sql }) => isRecord(sql))) watch.trips.push(known.map(({ sql }) => sql))
        const results = await target.batch(known.map(({ original }) => original))
        // The budget counts without the audit log and the daily counts.
        for (const [index, result] of results.entries()) if (!isRecord(known[index]?.sql ?? '')) note(result)
        return results
      }
    },
  })
}

const isRecord = (sql: string) => /^\s*INSERT INTO "?(audit|daily_counts)\b/i.test(sql)
