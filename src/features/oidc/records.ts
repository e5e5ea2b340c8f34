import { sql } from 'drizzle-orm'
import type { PersonalRecord } from '../../store/accounts/personal-records.ts'
import { isGone } from '../../store/accounts/users.ts'
import { deleteFrom, rows } from '../../store/statements.ts'
import { consents } from './schema.ts'

const { clientId, scope, at } = consents
const fields = { clientId, scope, at }

export const consentRecords: readonly PersonalRecord[] = [
  {
    table: consents,
    naming: [consents.userId],
    exported: {
      as: 'consents',
      rows: (user) =>
        rows(fields, (list) => sql`SELECT ${list} FROM ${consents} WHERE ${consents.userId} = ${user.id}`),
    },
    erased: (user) => deleteFrom(consents).where(sql`${consents.userId} = ${user.id} AND ${isGone(user.id)}`),
    revoked: (userId, since, wanted) =>
      deleteFrom(consents).where(sql`${consents.userId} = ${userId} AND ${consents.at} >= ${since} AND ${wanted}`),
  },
]
