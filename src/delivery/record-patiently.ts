import type { Channel } from './channel.ts'

/** Tries three times to write down what has become of these rows; answers whether that is done. */
export async function recordPatiently(
  { what, log }: Channel,
  rows: number,
  write: () => Promise<unknown>,
): Promise<boolean> {
  for (const wait of [0, 100, 200]) {
    if (wait > 0) await pause(wait)
    try {
      await write()
      return true
    } catch (error) {
      log.error(`${what}_record_failed`, { [`${what}s`]: rows, error: String(error) })
    }
  }
  return false
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
