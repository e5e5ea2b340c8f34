import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { day, minute } from '../../lib/clock.ts'
import { insertIf } from '../insert-if.ts'
import { throttles } from '../schema/index.ts'
import { deleteFrom, returning, rows, update } from '../statements.ts'

/*
 * Log-in failures. A failure is counted before the password is looked at, in one statement: of 200 parallel guesses no
 * more are tried than the limit allows. `count` is of the running window, `streak` of days without a quiet one.
 */

const window = 15 * minute
const longestDelay = 15 * minute

const { count, streak, lastAt, blockedUntil, allowed, key: keyColumn } = throttles
const told = { allowed, blockedUntil, count, streak, lastAt }
const counts = { count, streak, lastAt, blockedUntil }

/** Counts a try, if it is `wanted`, and says whether it may be made: `allowed`, and else `blockedUntil`. */
export function countTry(key: SQLWrapper, limit: SQLWrapper, now: number, wanted: SQLWrapper = sql`1`) {
  // A row as it stands when the statement comes to it; an elapsed window starts again, a quiet day forgets the streak.
  const isOpen = sql`${blockedUntil} <= ${now}`
  const isQuiet = sql`max(${lastAt}, ${blockedUntil}) + ${window} <= ${now}`
  const isForgotten = sql`${lastAt} + ${day} <= ${now}`
  const nextCount = sql`iif(${isQuiet}, 1, ${count} + 1)`
  const nextStreak = sql`iif(${isForgotten}, 1, ${streak} + 1)`
  // The delay doubles from 30 seconds with each failure past the limit.
  const delay = sql`min(${longestDelay}, 30 << min(${nextStreak} - ${limit}, 5))`
  const next = [
    set(allowed, sql`iif(${isOpen}, 1, 0)`),
    set(
      blockedUntil,
      sql`iif(${isOpen} AND ${nextCount} >= ${limit}, ${now} + ${delay}, iif(${isOpen}, 0, ${blockedUntil}))`,
    ),
    set(count, sql`iif(${isOpen}, ${nextCount}, ${count})`),
    set(streak, sql`iif(${isOpen}, ${nextStreak}, ${streak})`),
    set(lastAt, sql`iif(${isOpen}, ${now}, ${lastAt})`),
  ]
  const first = { key, count: 1, streak: 1, lastAt: now, blockedUntil: 0 }
  const counted = sql`ON CONFLICT (${sql.identifier(keyColumn.name)}) DO UPDATE SET ${sql.join(next, sql`, `)}`
  return returning(told, insertIf(throttles, first, wanted, counted))
}

const set = (column: { name: string }, value: SQL) => sql`${sql.identifier(column.name)} = ${value}`

/** True right after `countTry`, in its batch, when that try was let through as the nth of an unbroken streak. */
export const isTryNumber = (key: SQLWrapper, nth: number, now: number): SQL =>
  sql`EXISTS (SELECT 1 FROM ${throttles} WHERE ${keyColumn} = ${key} AND ${allowed} = 1 AND ${streak} = ${nth}
    AND ${lastAt} = ${now})`

/** Whether fewer tries than these have been counted in the running window. What is blocked is none of its business. */
export const areFewer = (key: SQLWrapper, tries: number, now: number): SQL =>
  sql`NOT EXISTS (SELECT 1 FROM ${throttles} WHERE ${keyColumn} = ${key} AND ${count} >= ${tries}
    AND ${blockedUntil} <= ${now} AND max(${lastAt}, ${blockedUntil}) + ${window} > ${now})`

export const clearThrottles = (keys: readonly SQLWrapper[], wanted: SQLWrapper) =>
  deleteFrom(throttles).where(sql`${keyColumn} IN (${sql.join([...keys], sql`, `)}) AND ${wanted}`)

/** The count as it stands before a try. */
export const countBefore = (key: SQLWrapper) =>
  rows(counts, (list) => sql`SELECT ${list} FROM ${throttles} WHERE ${keyColumn} = ${key}`)

export type Counts = ReturnType<ReturnType<typeof countBefore>['read']>[number]

/**
 * Takes a counted try back, as if it had not been made: what an account answers afterwards, an unknown address answers too.
 * When others were counted meanwhile, only its own number goes.
 */
export function giveBack(key: SQLWrapper, before: Counts | undefined, after: Counts, wanted: SQLWrapper) {
  const old = before ?? none
  const isAlone = sql`(${count} = ${after.count} AND ${streak} = ${after.streak} AND ${lastAt} = ${after.lastAt})`
  return update(throttles)
    .set({
      count: sql`iif(${isAlone}, ${old.count}, max(${count} - 1, 0))`,
      streak: sql`iif(${isAlone}, ${old.streak}, max(${streak} - 1, 0))`,
      lastAt: sql`iif(${isAlone}, ${old.lastAt}, ${lastAt})`,
      // A try that was let through past the limit has closed the door itself, and others below it are one fewer now.
      blockedUntil: sql`iif(${isAlone}, ${old.blockedUntil}, 0)`,
    })
    .where(sql`${keyColumn} = ${key} AND ${wanted}`)
}

const none: Counts = { count: 0, streak: 0, lastAt: 0, blockedUntil: 0 }
