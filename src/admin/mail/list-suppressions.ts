import type { Deps } from '../../deps.ts'
import { commit } from '../../store/database.ts'
import { type ListedSuppression, suppressionsOfPage } from '../../store/mail/suppressions.ts'

export type { ListedSuppression } from '../../store/mail/suppressions.ts'

/** A page of the addresses that are not mailed. */
export async function listSuppressions(
  { db, clock }: Deps,
  { cursor, limit }: { cursor: string; limit: number },
): Promise<{ suppressions: ListedSuppression[]; nextCursor: string | null }> {
  const { suppressions } = await commit(db, { suppressions: suppressionsOfPage(clock(), cursor, limit) })
  return { suppressions, nextCursor: suppressions.length === limit ? (suppressions.at(-1)?.key ?? null) : null }
}
