import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { PersonalRecord } from '../../store/accounts/personal-records.ts'
import { isGone } from '../../store/accounts/users.ts'
import { deleteFrom, rows } from '../../store/statements.ts'
import { identities } from './schema.ts'

const { provider, issuer, subject, email, linkedAt, lastUsedAt } = identities
const fields = { provider, issuer, subject, email, linkedAt, lastUsedAt }

export const identityRecords: readonly PersonalRecord[] = [
  {
    table: identities,
    naming: [identities.userId],
    exported: {
      as: 'identities',
      rows: (user) =>
        rows(fields, (list) => sql`SELECT ${list} FROM ${identities} WHERE ${identities.userId} = ${user.id}`),
    },
    erased: (user) => deleteFrom(identities).where(sql`${identities.userId} = ${user.id} AND ${isGone(user.id)}`),
    revoked: (userId, since, wanted) =>
      deleteFrom(identities).where(
        sql`${identities.userId} = ${userId} AND ${identities.linkedAt} >= ${since} AND ${wanted}`,
      ),
  },
]

/** Whether somebody has one that was added at `since` or later. */
export const hasIdentitiesSince = (userId: string, since: SQLWrapper): SQL =>
  sql`EXISTS (SELECT 1 FROM ${identities} WHERE ${identities.userId} = ${userId} AND ${identities.linkedAt} >= ${since})`
