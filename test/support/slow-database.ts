/** What happens around every round trip: its number counts from 1. Throwing in `before` keeps it from the database. */
export interface TripHooks {
  before?: (trip: number) => unknown
  after?: (trip: number) => unknown
}

/** A database whose every answer takes so many milliseconds more: races that a local one hides come to light. */
export const slowDatabase = (d1: D1Database, milliseconds: number): D1Database =>
  hookedDatabase(d1, { after: () => new Promise((resolve) => setTimeout(resolve, milliseconds)) })

/** A database that calls the hooks around every round trip: to count, to delay, to fail. */
export function hookedDatabase(d1: D1Database, hooks: TripHooks): D1Database {
  const originals = new WeakMap<object, D1PreparedStatement>()
  let trips = 0

  async function travel<Value>(go: () => Promise<Value>): Promise<Value> {
    const trip = ++trips
    await hooks.before?.(trip)
    const answer = await go()
    await hooks.after?.(trip)
    return answer
  }

  function statement(original: D1PreparedStatement): D1PreparedStatement {
    const wrapped = new Proxy(original, {
      get(target, name: keyof D1PreparedStatement) {
        const method = target[name].bind(target) as (...args: unknown[]) => unknown
        if (name === 'bind') return (...args: unknown[]) => statement(method(...args) as D1PreparedStatement)
        return (...args: unknown[]) => travel(() => method(...args) as Promise<unknown>)
      },
    })
    originals.set(wrapped, original)
    return wrapped
  }

  return new Proxy(d1, {
    get(target, name: keyof D1Database) {
      if (name === 'prepare') return (query: string) => statement(target.prepare(query))
      if (name !== 'batch') return target[name].bind(target)
      return (statements: D1PreparedStatement[]) =>
        travel(() => target.batch(statements.map((one) => originals.get(one) ?? one)))
    },
  })
}
