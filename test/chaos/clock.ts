/** The Worker's time: real time and an offset that grows while nobody sends. */
export interface VirtualClock {
  offset(): number
  /** Seconds since the epoch. */
  now(): number
  advance(seconds: number): void
}

export function createClock(): VirtualClock {
  let offset = 0
  return {
    offset: () => offset,
    now: () => Date.now() / 1000 + offset,
    advance: (seconds) => {
      offset += seconds
    },
  }
}
