import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The authenticator app of an account, its recovery codes, and the way back without either. */
export const secondFactors = sqliteTable(
  'second_factors',
  {
    userId: text('user_id').primaryKey(),
    /** AES-GCM with the account's id as associated data, base64url. */
    totpSealed: text('totp_sealed').notNull(),
    totpKid: text('totp_kid').notNull(),
    totpConfirmedAt: integer('totp_confirmed_at').notNull(),
    /** RFC 6238 5.2: the newest time step whose code was taken; no older one is. */
    totpLastStep: integer('totp_last_step').notNull(),
    /** SHA-256 of those that are left: 120 random bits need no slow hash. */
    recoveryHashes: text('recovery_hashes', { mode: 'json' }).$type<string[]>().notNull(),
    recoveryLeft: integer('recovery_left').notNull(),
    /** Names the request that last used or changed it: of two at once, one finds its own name here. */
    usedBy: text('used_by'),
    createdAt: integer('created_at').notNull(),
    /** When a recovery that runs takes the factor away. */
    disableAt: integer('disable_at'),
    /** When the latest recovery was begun: one in seven days. */
    recoveryStartedAt: integer('recovery_started_at'),
    /** The latest recovery's own id, which its links carry. */
    recoveryId: text('recovery_id'),
    /** When its half time was told. */
    recoveryNoticedAt: integer('recovery_noticed_at'),
    /** Until when none can be begun, after one was stopped. */
    recoveryBarredUntil: integer('recovery_barred_until'),
  },
  (t) => [index('second_factors_ending').on(t.disableAt).where(sql`disable_at IS NOT NULL`)],
)
