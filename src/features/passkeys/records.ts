import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { PersonalRecord } from '../../store/accounts/personal-records.ts'
import { isGone } from '../../store/accounts/users.ts'
import { deleteFrom, rows } from '../../store/statements.ts'
import { passkeys } from './schema.ts'

const { id, alg, transports, label, createdAt, lastUsedAt } = passkeys
const fields = { id, alg, transports, label, createdAt, lastUsedAt }

export const passkeyRecords: readonly PersonalRecord[] = [
  {
    table: passkeys,
    naming: [passkeys.userId],
    exported: {
      as: 'passkeys',
      rows: (user) =>
        rows(fields, (list) => sql`SELECT ${list} FROM ${passkeys} WHERE ${passkeys.userId} = ${user.id}`),
    },
    erased: (user) => deleteFrom(passkeys).where(sql`${passkeys.userId} = ${user.id} AND ${isGone(user.id)}`),
    revoked: (userId, since, wanted) =>
      deleteFrom(passkeys).where(
        sql`${passkeys.userId} = ${userId} AND ${passkeys.createdAt} >= ${since} AND ${wanted}`,
      ),
  },
]

/** Whether somebody has one that was added at `since` or later. */
export const hasPasskeysSince = (userId: string, since: SQLWrapper): SQL =>
  sql`EXISTS (SELECT 1 FROM ${passkeys} WHERE ${passkeys.userId} = ${userId} AND ${passkeys.createdAt} >= ${since})`
