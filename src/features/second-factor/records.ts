import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { PersonalRecord } from '../../store/accounts/personal-records.ts'
import { isGone } from '../../store/accounts/users.ts'
import { deleteFrom, rows, update } from '../../store/statements.ts'
import { secondFactors } from './schema.ts'

const { totpConfirmedAt, recoveryLeft, createdAt, disableAt } = secondFactors
const fields = { totpConfirmedAt, recoveryLeft, createdAt, disableAt }

/** What its owner's file and the desk tell of it. */
export const factorState = (userId: string) =>
  rows(fields, (list) => sql`SELECT ${list} FROM ${secondFactors} WHERE ${secondFactors.userId} = ${userId}`)

export type FactorState = ReturnType<ReturnType<typeof factorState>['read']>[number]

export const secondFactorRecords: readonly PersonalRecord[] = [
  {
    table: secondFactors,
    naming: [secondFactors.userId],
    exported: {
      as: 'secondFactors',
      rows: (user) => factorState(user.id),
    },
    erased: (user) => deleteFrom(secondFactors).where(sql`${secondFactors.userId} = ${user.id} AND ${isGone(user.id)}`),
    revoked: (userId, since, wanted) => [
      deleteFrom(secondFactors).where(
        sql`${secondFactors.userId} = ${userId} AND ${secondFactors.createdAt} >= ${since} AND ${wanted}`,
      ),
      // A recovery that waits would end an older factor.
      update(secondFactors)
        .set({ disableAt: null, recoveryId: null })
        .where(sql`${secondFactors.userId} = ${userId} AND ${secondFactors.disableAt} IS NOT NULL AND ${wanted}`),
    ],
  },
]

/** Whether somebody has one that was added at `since` or later. */
export const hasFactorSince = (userId: string, since: SQLWrapper): SQL =>
  sql`EXISTS (SELECT 1 FROM ${secondFactors} WHERE ${secondFactors.userId} = ${userId} AND ${secondFactors.createdAt} >= ${since})`
