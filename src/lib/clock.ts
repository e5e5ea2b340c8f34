/** Whole seconds since the epoch: the one unit of time in code and database. */
export type Clock = () => number

export const systemClock: Clock = () => Math.floor(Date.now() / 1000)

/**
 * Tells the milliseconds since it was started, whatever is done to the clock meanwhile. In a Worker time passes only
 * while it waits, so computing takes none.
 */
export function startWatch(): () => number {
  const start = performance.now()
  return () => Math.round(performance.now() - start)
}

export const minute = 60
export const hour = 60 * minute
export const day = 24 * hour
