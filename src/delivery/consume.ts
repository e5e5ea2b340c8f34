import { minute } from '../lib/clock.ts'
import type { Channel } from './channel.ts'
import { messagesById, settle, type Waits } from './messages.ts'

/** What one claim, with its sends and their record, has come to. */
export interface Round {
  /** Rows that it took, whether messages of this batch name them or not. */
  taken: number
  /** It took as many as it may: more may be due. */
  isFull: boolean
  /** Of rows that messages of this batch name. */
  waits: Waits
  /** Named, due, and not reached by this claim. */
  unreached: readonly string[]
}

/** Seconds that a claimed row belongs to its consumer. Sends start in the first half of it and take 10 seconds at most. */
export const lease = 2 * minute

// After so many seconds a consumer begins no further claim: its batch-mates are waiting.
const longest = 2 * minute

const nextTurn = 5

/**
 * Consumes a batch: claims until it has taken as many rows as it has messages, or nothing is due. A message stands for
 * one row, whichever: a claim takes the most urgent ones, and those that it passes over have the messages of the rows that
 * went before them. Acknowledges or retries each message by itself and never throws: a throw brings back the batch-mates.
 */
export async function consumeBatch(
  channel: Channel,
  batch: MessageBatch<unknown>,
  claim: (ids: readonly string[]) => Promise<Round>,
): Promise<void> {
  const messages = messagesById(batch, channel)
  const ids = [...messages.keys()]
  if (ids.length === 0) return
  try {
    settle(messages, await claimAll(channel, ids, claim))
  } catch (error) {
    channel.log.error(`${channel.what}_batch_failed`, { [`${channel.what}s`]: ids.length, error: String(error) })
    settle(messages, new Map(ids.map((id) => [id, lease / 4])))
  }
}

async function claimAll(
  { clock }: Channel,
  ids: readonly string[],
  claim: (ids: readonly string[]) => Promise<Round>,
): Promise<Waits> {
  const end = clock() + longest
  const waits: Waits = new Map()
  for (let taken = 0; ; ) {
    const round = await claim(ids)
    taken += round.taken
    for (const [id, wait] of round.waits) waits.set(id, wait)
    if (taken >= ids.length) return waits
    if (!round.isFull || clock() >= end) {
      for (const id of round.unreached) waits.set(id, nextTurn)
      return waits
    }
  }
}
