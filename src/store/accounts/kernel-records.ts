import { type Column, type SQL, sql } from 'drizzle-orm'
import { continuedBy } from '../delivery/history.ts'
import {
  audit,
  emailChanges,
  outbox,
  registrations,
  searchDocs,
  searchTodo,
  sessions,
  throttles,
  users,
} from '../schema/index.ts'
import { deleteFrom, rows, update } from '../statements.ts'
import type { PersonalRecord } from './personal-records.ts'
import type { User } from './users.ts'

type Fields = Record<string, Column | SQL>

/**
 * What the kernel keeps about a person. Hashes and keys are not told: they would say nothing. The mails come before the
 * changes of address: they are found by them.
 */
export const kernelRecords: readonly PersonalRecord[] = [
  // Told as `account`, deleted first: see `deleteAccount`.
  { table: users, naming: [users.id], exported: 'copy', erased: 'triggers' },
  {
    table: sessions,
    naming: [sessions.userId],
    exported: {
      as: 'sessions',
      rows: (user) => told(sessionFields, sql`${sessions} WHERE ${sessions.userId} = ${user.id}`),
    },
    erased: ({ id }) => deleteFrom(sessions).where(sql`${sessions.userId} = ${id} AND ${isGone(id)}`),
  },
  {
    table: outbox,
    naming: [outbox.userId, outbox.registrationId],
    // By the addresses that the account has had. Not by those it only wants: whether such a mail was sent tells whether
    // the address is somebody's.
    exported: {
      as: 'mails',
      rows: (user) =>
        told(
          mailFields,
          sql`${outbox} WHERE ${isCausedBy(user)} AND ${outbox.address} IN (${addressesOf(user)})
          ORDER BY ${outbox.id}`,
        ),
    },
    // The proven address, whoever caused the mail; others only where the account did: they may be somebody's.
    erased: (user, { id, now }) =>
      update(outbox)
        .set({
          address: null,
          status: sql`iif(${outbox.status} = 'queued', 'cancelled', ${outbox.status})`,
          history: sql`iif(${outbox.status} = 'queued', ${continuedBy(outbox, now, 'cancelled', 'account_gone')}, ${outbox.history})`,
        })
        .where(sql`${outbox.id} <> ${id} AND ${isGone(user.id)} AND (${outbox.address} = ${provenEmail(user)} OR (
          ${isCausedBy(user)} AND ${outbox.address} IN (${addressesOf(user)} UNION
            SELECT ${emailChanges.newEmail} FROM ${emailChanges} WHERE ${emailChanges.userId} = ${user.id})))`),
  },
  {
    table: emailChanges,
    naming: [emailChanges.userId],
    exported: {
      as: 'emailChanges',
      rows: ({ id }) =>
        told(changeFields, sql`${emailChanges} WHERE ${emailChanges.userId} = ${id} ORDER BY ${emailChanges.id}`),
    },
    erased: ({ id }) => deleteFrom(emailChanges).where(sql`${emailChanges.userId} = ${id} AND ${isGone(id)}`),
  },
  {
    // A registration has the id of the account that it becomes. Strangers' decoys stay their time, or they would tell of
    // the deletion whoever wrote them.
    table: registrations,
    naming: [registrations.id],
    exported: {
      as: 'registrations',
      rows: ({ id }) => told(registrationFields, sql`${registrations} WHERE ${registrations.id} = ${id}`),
    },
    erased: ({ id }) => deleteFrom(registrations).where(sql`${registrations.id} = ${id} AND ${isGone(id)}`),
  },
  {
    table: throttles,
    naming: [throttles.key],
    exported: { as: 'failedTries', rows: (user) => told(tryFields, sql`${throttles} WHERE ${isThrottleOf(user)}`) },
    erased: (user) => deleteFrom(throttles).where(sql`${isThrottleOf(user)} AND ${isGone(user.id)}`),
  },
  {
    table: audit,
    naming: [audit.userId, audit.actorId],
    exported: {
      as: 'events',
      rows: ({ id }) =>
        told(eventFields, sql`${audit} WHERE ${audit.userId} = ${id} ORDER BY ${audit.id} DESC LIMIT 10000`),
    },
    erased: 'ages',
  },
  { table: searchTodo, naming: [searchTodo.userId], exported: 'copy', erased: 'triggers' },
  { table: searchDocs, naming: [searchDocs.userId], exported: 'copy', erased: 'triggers' },
]

const { id, createdAt, expiresAt } = sessions
const { mode, device, place, lastSeenAt } = sessions
const sessionFields = { id, mode, device, place, createdAt, lastSeenAt, expiresAt }
const mailFields = {
  id: outbox.id,
  kind: outbox.kind,
  address: outbox.address,
  locale: outbox.locale,
  causedBy: outbox.params,
  status: outbox.status,
  attempts: outbox.attempts,
  provider: outbox.provider,
  createdAt: outbox.createdAt,
  sentAt: outbox.sentAt,
}
const changeFields = {
  id: emailChanges.id,
  oldEmail: emailChanges.oldEmail,
  newEmail: emailChanges.newEmail,
  createdAt: emailChanges.createdAt,
  completedAt: emailChanges.completedAt,
  undoUntil: emailChanges.undoUntil,
  undoneAt: emailChanges.undoneAt,
}
const registrationFields = {
  id: registrations.id,
  email: registrations.email,
  username: registrations.username,
  locale: registrations.locale,
  createdAt: registrations.createdAt,
  expiresAt: registrations.expiresAt,
}
const tryFields = {
  at: sql<string>`substr(${throttles.key}, 1, instr(${throttles.key}, ':') - 1)`,
  count: throttles.count,
  lastAt: throttles.lastAt,
  blockedUntil: sql<number | null>`nullif(${throttles.blockedUntil}, 0)`,
}
const eventFields = {
  at: audit.at,
  event: audit.event,
  country: audit.country,
  device: audit.device,
  detail: audit.detail,
}

const told = <F extends Fields>(fields: F, source: SQL) => rows(fields, (list) => sql`SELECT ${list} FROM ${source}`)

const isGone = (userId: string) => sql`NOT EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${userId})`

const isCausedBy = ({ id: userId }: User) => sql`(${outbox.userId} = ${userId} OR ${outbox.registrationId} = ${userId})`

const addressesOf = (user: User) => sql`SELECT ${user.email} UNION
  SELECT ${emailChanges.oldEmail} FROM ${emailChanges} WHERE ${emailChanges.userId} = ${user.id}`

/** An address that was never confirmed may be a stranger's, whose sign-up and limits are no part of the account. */
const provenEmail = ({ email, emailConfirmedAt }: User) => (emailConfirmedAt === null ? '' : email)

function isThrottleOf(user: User): SQL {
  const [id, email] = [user.id, provenEmail(user)]
  const keys = [
    `login:${id}`,
    `second:${id}`,
    `code:${id}`,
    `code-day:${email}`,
    `login-day:${email}`,
    `confirm:${email}`,
  ]
  const among = (name: string) =>
    sql`(${throttles.key} > ${`${name}:${user.id}:`} AND ${throttles.key} < ${`${name}:${user.id};`})`
  return sql`(${throttles.key} IN (SELECT value FROM json_each(${JSON.stringify(keys)}))
    OR ${among('device')} OR ${among('retype')})`
}
