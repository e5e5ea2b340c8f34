import { getTableColumns, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { insertIf } from '../../store/insert-if.ts'
import { deleteFrom, returning, rows, update } from '../../store/statements.ts'
import { secondFactors } from './schema.ts'

export type SecondFactor = typeof secondFactors.$inferSelect

const { userId: owner, totpLastStep, recoveryHashes, recoveryLeft, usedBy, disableAt } = secondFactors

export const factorOf = (userId: string) =>
  rows(getTableColumns(secondFactors), (list) => sql`SELECT ${list} FROM ${secondFactors} WHERE ${owner} = ${userId}`)

const exists = (userId: string | SQLWrapper, which: SQL = sql`1`) =>
  sql`EXISTS (SELECT 1 FROM ${secondFactors} WHERE ${owner} = ${userId} AND ${which})`

/** True while an account has an authenticator app. */
export const isOn = (userId: string | SQLWrapper): SQL => exists(userId)

export const hasRecoveryCodes = (userId: string | SQLWrapper): SQL => exists(userId, sql`${recoveryLeft} > 0`)

/** True inside a batch, after one of the statements below, when it was this very request that did it. */
export const isUsedBy = (userId: string, by: string): SQL => exists(userId, sql`${usedBy} = ${by}`)

export const insertFactor = (factor: typeof secondFactors.$inferInsert, wanted: SQLWrapper) =>
  returning({ userId: owner }, insertIf(secondFactors, factor, wanted, sql`ON CONFLICT DO NOTHING`))

/** Takes the code of a time step, once, and none of a step before it. */
export const useStep = (userId: string, step: number, by: string) =>
  update(secondFactors)
    .set({ totpLastStep: step, usedBy: by })
    .where(sql`${owner} = ${userId} AND ${totpLastStep} < ${step}`)

const hashes = sql`json_each(${recoveryHashes}) AS hash`

/** Strikes a recovery code off the list, once. */
export const useRecoveryCode = (userId: string, hash: string, by: string) =>
  update(secondFactors)
    .set({
      recoveryHashes: sql`(SELECT json_group_array(hash.value) FROM ${hashes} WHERE hash.value <> ${hash})`,
      recoveryLeft: sql`${recoveryLeft} - 1`,
      usedBy: by,
    })
    .where(sql`${owner} = ${userId} AND EXISTS (SELECT 1 FROM ${hashes} WHERE hash.value = ${hash})`)

/** A new list: no code of the old one serves. */
export const replaceRecoveryCodes = (
  userId: string,
  { recoveryHashes: list, by }: { recoveryHashes: string[]; by: string },
  wanted: SQLWrapper,
) =>
  update(secondFactors)
    .set({ recoveryHashes: list, recoveryLeft: list.length, usedBy: by })
    .where(sql`${owner} = ${userId} AND ${wanted}`)

export const deleteFactor = (userId: string, wanted: SQLWrapper) =>
  returning({ userId: owner }, deleteFrom(secondFactors).where(sql`${owner} = ${userId} AND ${wanted}`))

/** Whoever can use a factor needs no way around it. */
export const stopRecoveryOf = (userId: string, wanted: SQLWrapper) =>
  update(secondFactors)
    .set({ disableAt: null })
    .where(sql`${owner} = ${userId} AND ${disableAt} IS NOT NULL AND ${wanted}`)
