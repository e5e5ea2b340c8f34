import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** Keyed by user first: one account's passkeys are a range of the primary key. */
export const passkeys = sqliteTable(
  'passkeys',
  {
    userId: text('user_id').notNull(),
    /** The credential's id, base64url. */
    id: text().notNull(),
    /** SPKI, base64url. */
    publicKey: text('public_key').notNull(),
    /** COSE: -8 EdDSA, -7 ES256, -257 RS256. */
    alg: integer().$type<-8 | -7 | -257>().notNull(),
    signCount: integer('sign_count').notNull(),
    /** Those of the authenticator data when it was made: backup eligible, backed up. */
    flags: integer().notNull(),
    transports: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** Of the authenticator's make, to name the key by. */
    aaguid: text().notNull(),
    label: text().notNull(),
    createdAt: integer('created_at').notNull(),
    lastUsedAt: integer('last_used_at'),
  },
  // WebAuthn L3 7.1: a credential is registered for one user.
  (t) => [primaryKey({ columns: [t.userId, t.id] }), uniqueIndex('passkeys_id').on(t.id)],
)
