import { type SQL, sql } from 'drizzle-orm'
import { isUser, type Login, userOf } from '../accounts/logins.ts'
import { users } from '../schema/index.ts'

/* The keys that failures are counted under. */

/** Strangers' failures at an account's password. */
export const loginCounter = (userId: string | SQL): SQL => sql`'login:' || ${userId}`

/** Failures of somebody who is signed in to prove it once more: each session's own, so that none slows another. */
export const reauthenticationCounter = (userId: string, sessionId: string): SQL =>
  sql`${`retype:${userId}:${sessionId}`}`

/** Failures at the second factor of an account, by whoever knew the first. */
export const secondFactorCounter = (userId: string): SQL => sql`${`second:${userId}`}`

/** A limit of tries that is the same for everybody. */
export const atMost = (tries: number): SQL => sql`${tries}`

const tries = { stranger: 5, knownDevice: 10 }

/** A browser that has proven itself for an account, while its cookie is not void. */
interface Device {
  userId: string
  deviceId: string
  securityVersion: number
}

/** Whose failures these are, and how many may be. */
export interface Failures {
  key: SQL
  limit: SQL
}

/** By what was typed: a known device's own, else the account's, else those of what was typed. */
export function failuresOf(login: Login, typedHash: string, device: Device | null): Failures {
  return byDevice(isUser(login), sql`'login:' || coalesce(${userOf(login)}, ${typedHash})`, device)
}

/** At an account that is known already. */
export const failuresAt = (userId: string, device: Device | null): Failures =>
  byDevice(sql`${users.id} = ${userId}`, loginCounter(userId), device)

function byDevice(isOwner: SQL, ofAccount: SQL, device: Device | null): Failures {
  if (!device) return { key: ofAccount, limit: sql`${tries.stranger}` }
  const isKnown = sql`EXISTS (SELECT 1 FROM ${users} WHERE ${isOwner} AND ${users.id} = ${device.userId}
    AND ${users.securityVersion} = ${device.securityVersion})`
  const ofDevice = `device:${device.userId}:${device.deviceId}`
  return {
    key: sql`iif(${isKnown}, ${ofDevice}, ${ofAccount})`,
    limit: sql`iif(${isKnown}, ${tries.knownDevice}, ${tries.stranger})`,
  }
}
