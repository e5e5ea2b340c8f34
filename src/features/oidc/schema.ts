import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** An app that people are handed over to. */
export const clients = sqliteTable('clients', {
  id: text().primaryKey(),
  name: text().notNull(),
  kind: text().$type<'confidential' | 'public'>().notNull(),
  /** SHA-256 of the secret; null of a public one. */
  secretHash: text('secret_hash'),
  /** The secret before, good until then. */
  previousHash: text('previous_hash'),
  previousUntil: integer('previous_until'),
  redirectUris: text('redirect_uris', { mode: 'json' }).$type<string[]>().notNull(),
  postLogoutUris: text('post_logout_uris', { mode: 'json' }).$type<string[]>().notNull(),
  scopes: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** The operator's own: nobody is asked for consent. */
  firstParty: integer('first_party').notNull(),
  idTokenAlg: text('id_token_alg').$type<'RS256' | 'ES256'>().notNull(),
  pkce: text().$type<'required' | 'optional'>().notNull(),
  /** The services that its access tokens may be asked for (RFC 8707). */
  audience: text({ mode: 'json' }).$type<string[]>().notNull(),
  createdAt: integer('created_at').notNull(),
})

/** What a person lets a third party's app know. */
export const consents = sqliteTable(
  'consents',
  {
    userId: text('user_id').notNull(),
    clientId: text('client_id').notNull(),
    /** Separated by spaces. */
    scope: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.clientId] })],
)
