import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The names of all mails; what there is to say of each stands in `mailKinds`, src/mail/kinds.ts. */
export const mailKindNames = [
  'confirm',
  'already_registered',
  'sign_up_again',
  'reset',
  'password_changed',
  'password_breached',
  'email_change',
  'email_change_requested',
  'email_changed',
  'username_changed',
  'new_device',
  'identity_linked',
  'identity_unlinked',
  'passkey_added',
  'passkey_removed',
  'passkey_counter',
  'login_trouble',
  'session_theft',
  'account_deleted',
  'invitation',
  'operator_alert',
  'factor_code',
  'second_factor_on',
  'second_factor_off',
  'recovery_code_used',
  'recovery_codes_renewed',
  'recovery_confirm',
  'recovery_started',
  'recovery_soon',
  'recovery_done',
  'login',
  'login_unknown',
] as const

export type MailKind = (typeof mailKindNames)[number]

export type MailStatus =
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'bounced'
  | 'complained'
  | 'failed'
  | 'uncertain'
  | 'expired'
  | 'cancelled'

/** What a mail tells of the request that caused it; never a secret, never free text. */
export interface MailParams {
  /** ISO 3166 country code. */
  country?: string
  /** From a closed list. */
  browser?: string
  /** Recovery codes that are left. */
  left?: number
  /** Epoch seconds: when what it tells of will happen. */
  at?: number
  /** Of an operator's alert. */
  cause?: string
  /** What the service is called that a sign-up came by, from the settings. */
  provider?: string
  /** Of a reset: where to go on to, a path of this site or an address of RETURN_ORIGINS. */
  next?: string
}

/** A line of a mail's history; never an address, never a secret. */
export interface HistoryEntry {
  /** Epoch seconds. */
  at: number
  /** held: no API was asked · abandoned: the consumer died and left no answer · accepted: an event told that it was sent. */
  event:
    | 'sent'
    | 'failed'
    | 'held'
    | 'abandoned'
    | 'dead_letter'
    | 'accepted'
    | 'delayed'
    | 'delivered'
    | 'bounced'
    | 'complained'
    | 'uncertain'
    | 'expired'
    | 'cancelled'
    | 'requeued'
  provider?: string
  class?: string
  code?: string | null
}

export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    kind: text().$type<MailKind>().notNull(),
    userId: text('user_id'),
    registrationId: text('registration_id'),
    /** Nulled 30 days after the end. */
    address: text(),
    locale: text().notNull(),
    params: text({ mode: 'json' }).$type<MailParams>().notNull(),
    securityVersion: integer('security_version').notNull(),
    /** The link key that signs this mail's tokens, so that every retry renders the same bytes. */
    kid: text().notNull(),
    status: text().$type<MailStatus>().notNull(),
    attempts: integer().notNull().default(0),
    leaseUntil: integer('lease_until'),
    nextAt: integer('next_at').notNull(),
    /** The link's own end: no mail is sent after it. */
    expiresAt: integer('expires_at').notNull(),
    provider: text(),
    providerId: text('provider_id'),
    lastClass: text('last_class'),
    lastCode: text('last_code'),
    replaces: text(),
    createdAt: integer('created_at').notNull(),
    sentAt: integer('sent_at'),
    /** Null until there is something to tell. */
    history: text({ mode: 'json' }).$type<HistoryEntry[]>(),
    /** When the queue gave up on its message. */
    deadAt: integer('dead_at'),
    /** 0 security, 1 member, 2 sign_up, 3 invitation: in this order mails leave. */
    urgency: integer().notNull().default(1),
    /** Keyed hash of the address in its canonical form, of a mail that strangers can cause, or the device that asked: for limits alone. */
    mailbox: text(),
  },
  (t) => [
    index('outbox_due').on(t.urgency, t.nextAt).where(sql`status IN ('queued', 'sending')`),
    index('outbox_address').on(t.address, t.kind, t.createdAt),
    index('outbox_mailbox').on(t.mailbox, t.createdAt).where(sql`mailbox IS NOT NULL`),
    // What an operator looks at.
    index('outbox_trouble').on(t.id).where(sql`status IN ('failed', 'uncertain', 'expired', 'bounced', 'complained')`),
    // Those that the queue gave up on, until they have left or are not wanted any more.
    index('outbox_dead')
      .on(t.id)
      .where(sql`dead_at IS NOT NULL AND status IN ('queued', 'sending', 'failed', 'uncertain', 'expired')`),
    // A mail is replaced once.
    uniqueIndex('outbox_replaces').on(t.replaces).where(sql`replaces IS NOT NULL`),
    // Events name a mail by the API's own id where they do not carry ours.
    index('outbox_provider_id').on(t.providerId).where(sql`provider_id IS NOT NULL`),
  ],
)

/** Addresses that are not mailed any more. A bounce stops every mail for a while, a complaint all but resets for good. */
export const suppressions = sqliteTable(
  'suppressions',
  {
    /** Keyed hash of the address: the address itself is not kept. */
    key: text().notNull(),
    reason: text().$type<'bounce' | 'complaint'>().notNull(),
    /** Null: until an operator lifts it. */
    until: integer(),
    /** The mail that came back. */
    mailId: text('mail_id').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.reason] })],
)

/** What the mail APIs have told in the last 7 days: nothing is taken twice. */
export const mailEvents = sqliteTable(
  'mail_events',
  { id: text().primaryKey(), seenAt: integer('seen_at').notNull() },
  (t) => [index('mail_events_seen').on(t.seenAt)],
)

/** How the mail APIs fare, for all isolates: one row each, written when something changes. */
export const providerHealth = sqliteTable('provider_health', {
  name: text().primaryKey(),
  /** In a row. */
  failures: integer().notNull(),
  /** Until when it is left alone; 0: it is not. Once that is over, one mail is tried before all others. */
  openUntil: integer('open_until').notNull(),
  lastClass: text('last_class').notNull(),
  lastCode: text('last_code').notNull(),
  changedAt: integer('changed_at').notNull(),
})
