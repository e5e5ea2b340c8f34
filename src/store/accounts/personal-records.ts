import type { Column, SQLWrapper } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Statement } from '../database.ts'
import type { User } from './users.ts'

/** A table that holds something about a person: how it is told to that person, and how it goes with the account. */
export interface PersonalRecord {
  table: SQLiteTable
  /** Every column of it that names an account. */
  naming: readonly Column[]
  /** The rows of the export, under this member; `copy`: what is told elsewhere already. */
  exported: { as: string; rows(user: User): Statement<object[]> } | 'copy'
  /** Run in the batch that deletes the account, after it. `triggers`: goes by itself; `ages`: stays its time, without an address. */
  erased: ((user: User, farewell: Farewell) => SQLWrapper) | 'triggers' | 'ages'
  /**
   * Takes away what gives access and was added at `since` or later (0: all of it), if `wanted` holds: for the owner who
   * takes an account back, by an undo or by confirming it. What is older stays, and stops ending where it was about to.
   */
  revoked?(userId: string, since: number | SQLWrapper, wanted: SQLWrapper): SQLWrapper | readonly SQLWrapper[]
}

/** The mail that says that the account is deleted: the one thing that stays, until it is sent. */
export interface Farewell {
  id: string
  now: number
}
