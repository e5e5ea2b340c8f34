import type { Provider } from './providers/provider.ts'

/**
 * The provider at no more than its rate: a send waits until a second after the `rate`th one before it has started. A
 * send whose turn comes when it is `tooLate()` is not made.
 */
export function paced(provider: Provider, tooLate: () => boolean): Provider {
  const { name, idempotent, rate } = provider
  const places = Math.max(Math.floor(rate), 1)
  const turns: Promise<void>[] = []
  let sends = 0
  return {
    ...{ name, idempotent, rate },
    async send(mail) {
      const place = sends++ % places
      const turn = turns[place] ?? Promise.resolve()
      turns[place] = turn.then(() => pause(1000))
      await turn
      if (tooLate()) return { ok: false, class: 'transient', code: 'not_started', unasked: true }
      return provider.send(mail)
    },
  }
}

/** Does `work` for each item, at most `most` at a time; answers in the items' order. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = items.entries()
  // The runners share one iterator: each takes the next item when it is free.
  const runner = async () => {
    for (const [index, item] of waiting) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, runner))
  return results
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
