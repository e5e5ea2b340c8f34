import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export * from './dev.ts'
export * from './mail.ts'
export * from './records.ts'
export * from './search.ts'
export * from './spent.ts'

/*
 * Every table is WITHOUT ROWID (written into the migrations by hand: drizzle-kit cannot say it), so that a row with a
 * text key costs one written row and not two. Ids are ULIDs: age is a range of the primary key. Times are epoch seconds.
 */

export type Role = 'user' | 'admin'

/** An account at another provider: who says so, and its name there, which is never an address. */
export interface RegistrationIdentity {
  provider: string
  /** What people know the provider by. */
  title?: string
  issuer: string
  subject: string
}

export const users = sqliteTable(
  'users',
  {
    id: text().primaryKey(),
    /** Normalised; the address that is mailed. */
    email: text().notNull(),
    username: text(),
    /** The name in lower case; what uniqueness and look-ups go by. */
    usernameKey: text('username_key'),
    /** Null when only a reset can set one. */
    passwordHash: text('password_hash'),
    role: text().$type<Role>().notNull().default('user'),
    locale: text().notNull().default('en'),
    emailConfirmedAt: integer('email_confirmed_at'),
    /** Goes up when the password or the address changes; links carry it. */
    securityVersion: integer('security_version').notNull().default(1),
    disabledAt: integer('disabled_at'),
    createdAt: integer('created_at').notNull(),
    lastLoginAt: integer('last_login_at'),
    /** The one change of address that may still be confirmed: an id of `email_changes`. */
    pendingChangeId: text('pending_change_id'),
    /** Whether a log-in from an unknown device is told by mail. */
    noticesNewDevice: integer('notices_new_device').notNull().default(1),
    /** Names that the operator gives, of the list ROLES; null: none. */
    roles: text({ mode: 'json' }).$type<string[]>(),
    /** What the adopter's app keeps here about the person: an object of at most 1 KiB. */
    attributes: text({ mode: 'json' }).$type<Record<string, unknown>>(),
    /** Rises with every event that is told about the account, so that its receiver can drop stale news. */
    version: integer().notNull().default(1),
    /** Raised to end every browser's exemption from the second factor. */
    trustVersion: integer('trust_version').notNull().default(1),
    /** What authenticators know the account by, the same for all of its passkeys; from the first one on. */
    passkeyHandle: text('passkey_handle'),
    passkeyOfferedAt: integer('passkey_offered_at'),
    /** When the password was last compared with those known from breaches. */
    breachCheckedAt: integer('breach_checked_at'),
  },
  (t) => [
    uniqueIndex('users_email').on(t.email),
    uniqueIndex('users_username_key').on(t.usernameKey).where(sql`username_key IS NOT NULL`),
    index('users_admins').on(t.id).where(sql`role = 'admin'`),
    index('users_unconfirmed').on(t.id).where(sql`email_confirmed_at IS NULL`),
    index('users_disabled').on(t.id).where(sql`disabled_at IS NOT NULL`),
  ],
)

/** A sign-up that waits for its second proof. Promoted to a user with the same id. */
export const registrations = sqliteTable(
  'registrations',
  {
    id: text().primaryKey(),
    email: text().notNull(),
    username: text(),
    /** Null where the sign-up chose none. */
    passwordHash: text('password_hash'),
    /** SHA-256 of the secret that the browser holds. */
    secretHash: text('secret_hash').notNull(),
    /** The address had an account: this row can never become another. */
    decoy: integer().notNull(),
    locale: text().notNull(),
    /** Goes up when the address is corrected: links and codes sent to the old one die. */
    securityVersion: integer('security_version').notNull().default(1),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** The account elsewhere that is to be linked when it is promoted, in place of a password. */
    identity: text({ mode: 'json' }).$type<RegistrationIdentity>(),
    /** Where its person wanted to go: a path of this site, or an address of RETURN_ORIGINS. */
    next: text(),
  },
  (t) => [index('registrations_email').on(t.email)],
)

/** Keyed by user first: one user's sessions are a range of the primary key. */
export const sessions = sqliteTable(
  'sessions',
  {
    userId: text('user_id').notNull(),
    id: text().notNull(),
    /** SHA-256 of the secret in the cookie, or in the newest refresh token. */
    secretHash: text('secret_hash').notNull(),
    mode: text().$type<'cookie' | 'token'>().notNull().default('cookie'),
    /** Of the refresh token before: presented once more within the grace, it gets the same successor. */
    previousHash: text('previous_hash'),
    /** With the token before and a key, it makes the newest token again. */
    nonce: text(),
    rotatedAt: integer('rotated_at'),
    /** Seconds of life that a renewal grants. */
    ttl: integer().notNull(),
    device: text().notNull(),
    place: text(),
    createdAt: integer('created_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** When somebody last proved who it is, and so lately that a second proof is spared (step-up). */
    authAt: integer('auth_at'),
    freshAt: integer('fresh_at'),
    /** How it was proven: names of RFC 8176, separated by spaces. */
    amr: text(),
    /** An app's, where the session is a grant to it, and what it may do. */
    clientId: text('client_id'),
    scope: text(),
    /** The service that its access tokens are for, where that is not this one. */
    audience: text(),
    /** The account elsewhere by which it began: issuer and subject, separated by a space. */
    identity: text(),
    /** Hash of what the device calls itself that has used the refresh token before: another one has a copy. */
    rotatedBy: text('rotated_by'),
    /** The session of the browser in which an app was let have it, where the session is a grant. */
    grantedIn: text('granted_in'),
  },
  (t) => [primaryKey({ columns: [t.userId, t.id] })],
)

/** A change of address, from the request for it to the end of its undo. The id is that of the mail to the new address. */
export const emailChanges = sqliteTable(
  'email_changes',
  {
    id: text().primaryKey(),
    userId: text('user_id').notNull(),
    oldEmail: text('old_email').notNull(),
    newEmail: text('new_email').notNull(),
    /** The account's when it was asked for: orders the changes of an account. */
    securityVersion: integer('security_version').notNull(),
    /** Names the request that completed it: the notice to the old address, which carries the undo link. */
    noticeId: text('notice_id'),
    createdAt: integer('created_at').notNull(),
    completedAt: integer('completed_at'),
    /** So long the old address is kept for the undo; null before and after, and when it was never confirmed. */
    undoUntil: integer('undo_until'),
    undoneAt: integer('undone_at'),
    /** The notice of the request, to the old address: its link stops the change. */
    stopNoticeId: text('stop_notice_id'),
  },
  (t) => [
    index('email_changes_user').on(t.userId),
    // While it can be undone, the old address is nobody else's.
    index('email_changes_reserved').on(t.oldEmail).where(sql`undo_until IS NOT NULL`),
  ],
)

/** Failure counters of log-ins and codes; the key says of what. */
export const throttles = sqliteTable('throttles', {
  key: text().primaryKey(),
  /** Failures in the running window. */
  count: integer().notNull(),
  /** Failures since the last success; the delay grows with it. */
  streak: integer().notNull(),
  lastAt: integer('last_at').notNull(),
  blockedUntil: integer('blocked_until').notNull().default(0),
  /** Whether the latest try was let through: what the counting statement answers. */
  allowed: integer().notNull().default(1),
})
