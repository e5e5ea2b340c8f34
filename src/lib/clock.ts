/** Whole seconds since the epoch: the one unit of time in code and database. */
export type Clock = () => number

export const systemClock: Clock = () => Math.floor(Date.now() / 1000)

export const minute = 60
export const hour = 60 * minute
export const day = 24 * hour
