import * as v from 'valibot'
import { type Shape, time } from './shapes.ts'

/** A member of an answer: one of the shapes, a list of them, or a schema of its own. */
export type Field = { of: Shape } | { listOf: Shape } | { nullOr: Shape } | { schema: v.GenericSchema }

const text = v.string()
const schema = (of: v.GenericSchema): Field => ({ schema: of })

/**
 * What the members of answers are, by their names; a route names its own in `success`. Where a name has two meanings, the
 * second is told by the route: `events:AuditEntry[]`.
 */
export const fields: Record<string, Field> = {
  status: schema(text),
  id: schema(text),
  user: { of: 'User' },
  email: schema(text),
  username: schema(v.nullable(text)),
  role: schema(v.picklist(['user', 'admin'])),
  roles: schema(v.array(text)),
  attributes: schema(v.record(text, v.unknown())),
  emailConfirmed: schema(v.boolean()),
  confirmationId: schema(v.pipe(text, v.description('Keep it: it is the second proof in place of a cookie.'))),
  accessToken: schema(v.pipe(text, v.description('A JWT, ES256; send it as Bearer.'))),
  tokenType: schema(v.literal('Bearer')),
  expiresIn: schema(v.pipe(v.number(), v.integer(), v.description('Seconds.'))),
  refreshToken: schema(v.pipe(text, v.description('Replaced by each use.'))),
  deviceToken: schema(
    v.pipe(text, v.description('Hand it in at the next log-in: it spares the owner the waits of others.')),
  ),
  freshUntil: schema(time),
  endsAt: schema(time),
  secret: schema(v.pipe(text, v.description('Base32, for an authenticator app.'))),
  uri: schema(v.pipe(text, v.description('The same as an otpauth: address, for a QR code.'))),
  setup: schema(v.pipe(text, v.description('Hand it in with the first code, within 15 minutes.'))),
  recoveryCodes: schema(v.pipe(v.array(text), v.description('Shown this once; each works once.'))),
  session: schema(v.object({ id: text, expiresAt: time })),
  sessions: { listOf: 'Session' },
  events: { listOf: 'Activity' },
  users: { listOf: 'Account' },
  mails: { listOf: 'Mail' },
  mail: { of: 'Mail' },
  event: { of: 'AppEvent' },
  endpoints: { listOf: 'Endpoint' },
  history: { listOf: 'MailMoment' },
  payload: schema(v.record(text, v.unknown())),
  preview: { nullOr: 'MailPreview' },
  replacedBy: schema(v.nullable(text)),
  requeued: { listOf: 'Requeued' },
  refused: { listOf: 'Refused' },
  suppressions: { listOf: 'Suppression' },
  publicKey: schema(
    v.pipe(
      v.objectWithRest({ challenge: text }, v.unknown()),
      v.description('For `parseRequestOptionsFromJSON` or `parseCreationOptionsFromJSON`.'),
    ),
  ),
  ceremony: schema(v.pipe(text, v.description('Hand it in with the credential. It works once, for 5 minutes.'))),
  passkey: { of: 'Passkey' },
  passkeys: { listOf: 'Passkey' },
  identities: { listOf: 'Identity' },
  nextCursor: schema(v.pipe(v.nullable(text), v.description('Of the next page; null: there is none.'))),
  pausedAt: schema(v.nullable(time)),
  waiting: schema(v.object({ mails: v.number(), oldestAt: v.nullable(time) })),
  dead: schema(v.number()),
  backlog: schema(v.pipe(v.nullable(v.number()), v.description('Null when the queue cannot be asked.'))),
  providers: { listOf: 'MailApi' },
  newest: { listOf: 'MailCount' },
  days: { listOf: 'FunnelDay' },
  timeToConfirm: { of: 'Percentiles' },
  timeToSend: { of: 'Percentiles' },
}

/** What an example shows where a name says more than a type. */
export const samples: Record<string, unknown> = {
  id: '01kb3t5q8r6m2v9x4c7n0h1jzd',
  userId: '01kb3t5q8r6m2v9x4c7n0h1jzd',
  email: 'ada@example.com',
  address: 'ada@example.com',
  to: 'ada@example.com',
  username: 'ada',
  password: 'violet-harbour-lantern',
  currentPassword: 'violet-harbour-lantern',
  newPassword: 'amber-meadow-compass',
  code: '402186',
  token: 'eyJhbGciOiJIUzI1NiJ9…',
  confirmationId: '01kb3t5q8r6m2v9x4c7n0h1jzd.kq8…',
  accessToken: 'eyJhbGciOiJFUzI1NiJ9…',
  refreshToken: 'gh_r1_…',
  deviceToken: 'eyJhbGciOiJIUzI1NiJ9…',
  expiresIn: 300,
  device: 'Firefox on macOS',
  place: 'Germany',
  country: 'DE',
  locale: 'en',
  event: 'logged_in',
  kind: 'confirm',
  provider: 'resend',
  endpoint: 'app',
  url: 'https://app.example.com/hooks/gatehouse',
  type: 'user.created',
  day: '2026-11-28',
  roles: ['editor'],
  attributes: { plan: 'pro' },
  nextCursor: null,
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/Gatehouse:ada%40example.com?issuer=Gatehouse&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  setup: 'eyJhbGciOiJIUzI1NiJ9…',
  recoveryCode: '7WQ2K9ZT4MXR6HBN3VCP8DJF',
  recoveryCodes: ['7WQ2K9ZT4MXR6HBN3VCP8DJF', '2HXN8RTB5KQ0WZM6CVJ4PD9S'],
  reason: 'Called in with proof of identity, ticket 4711',
  payload: {
    type: 'user.created',
    timestamp: '2026-11-28T12:00:00.000Z',
    data: { userId: '01kb3t5q8r6m2v9x4c7n0h1jzd', version: 2 },
  },
  limit: 50,
}
