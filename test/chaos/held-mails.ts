/** The ids of what a claim took: rows of nothing but an id. */
export function claimedIn(answer: D1Result<unknown>[]): string[] {
  const rows = answer.flatMap(({ results }) => results)
  return rows.flatMap((row) => (Object.keys(row as object).join() === 'id' ? (mailIdOf(row) ?? []) : []))
}

/**
 * A mail whose messages are all acknowledged has ended, or else nobody but the sweep knows of it. One that is due was
 * passed over for others, and has the messages that those left.
 */
export async function leftUnsettled(
  db: D1Database,
  answers: Map<Message<unknown>, 'ack' | 'retry'>,
): Promise<string[]> {
  const retried = new Set([...answers].flatMap(([{ body }, way]) => (way === 'retry' ? mailIdOf(body) : [])))
  const acked = [...answers].flatMap(([{ body }]) => mailIdOf(body) ?? []).filter((id) => !retried.has(id))
  const select = `SELECT id FROM outbox WHERE status IN ('queued', 'sending') AND lease_until > ?
    AND id IN (SELECT value FROM json_each(?))`
  const now = Math.floor(Date.now() / 1000)
  const { results } = await db.prepare(select).bind(now, JSON.stringify(acked)).all<{ id: string }>()
  return results.map(({ id }) => id)
}

export const mailIdOf = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string' ? body.id : undefined
