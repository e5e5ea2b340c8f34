import * as v from 'valibot'
import { deskShapes } from './desk-shapes.ts'
import { openidShapes } from './openid-shapes.ts'

/*
 * What answers are made of, under the names that the document gives them. The tests' client holds every answer of the
 * service against these: a member that is missing here, or there, is a red test.
 */

export const time = v.pipe(v.string(), v.isoTimestamp())
const text = v.string()
const count = v.pipe(v.number(), v.integer())
const id = v.pipe(v.string(), v.description('Sorts by age.'))
const email = v.pipe(v.string(), v.description('Normalised; the address that is mailed.'))
const role = v.picklist(['user', 'admin'])
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema)

const User = v.object({
  id,
  email,
  username: maybe(text),
  role,
  roles: v.optional(v.array(text)),
  attributes: v.optional(v.record(text, v.unknown())),
  emailConfirmed: v.boolean(),
})

const Session = v.object({
  id,
  current: v.boolean(),
  device: v.pipe(text, v.description('Browser and system, from a closed list.')),
  place: maybe(text),
  app: v.optional(maybe(text)),
  createdAt: time,
  lastSeenAt: time,
  expiresAt: time,
})

const Activity = v.object({ at: time, event: text, device: maybe(text), place: maybe(text), byAdmin: v.boolean() })

const Account = v.object({
  id,
  email,
  username: maybe(text),
  role,
  roles: v.optional(v.array(text)),
  attributes: v.optional(v.record(text, v.unknown())),
  locale: text,
  emailConfirmed: v.boolean(),
  disabled: v.boolean(),
  emailConfirmedAt: maybe(time),
  disabledAt: maybe(time),
  createdAt: time,
  lastLoginAt: maybe(time),
})

const AccountFile = v.object({ ...Account.entries, pendingEmail: maybe(text), hasPassword: v.boolean() })

const { current: _, place: __, ...sessionEntries } = Session.entries
const AccountSession = v.object({ ...sessionEntries, country: maybe(text) })

const AuditEntry = v.object({
  id,
  at: time,
  event: text,
  userId: maybe(text),
  email: v.pipe(maybe(text), v.description('That the account has now; null: it is gone.')),
  actorId: v.pipe(maybe(text), v.description('The administrator who did it.')),
  actorEmail: maybe(text),
  ipHash: maybe(text),
  country: maybe(text),
  device: maybe(text),
  detail: v.pipe(maybe(text), v.description('JSON of numbers and codes, and an operator’s reason.')),
})

/** Of mails and events alike: where a message is on its way. */
const delivery = {
  attempts: count,
  leaseUntil: maybe(time),
  nextAt: time,
  expiresAt: time,
  lastClass: maybe(text),
  lastCode: maybe(text),
  createdAt: time,
  sentAt: maybe(time),
  deadAt: maybe(time),
}

const Mail = v.object({
  id,
  kind: text,
  userId: maybe(text),
  registrationId: maybe(text),
  address: v.pipe(maybe(text), v.description('Forgotten 30 days after the end.')),
  locale: text,
  status: v.picklist([
    ...(['queued', 'sending', 'sent', 'delivered', 'bounced', 'complained'] as const),
    ...(['failed', 'uncertain', 'expired', 'cancelled'] as const),
  ]),
  ...delivery,
  provider: maybe(text),
  providerId: maybe(text),
  replaces: maybe(text),
  urgency: count,
  mailbox: maybe(text),
})

const MailFile = v.object({
  ...Mail.entries,
  email: v.pipe(maybe(text), v.description('That its account has now.')),
})

const MailMoment = v.object({ at: time, event: text, provider: maybe(text), class: maybe(text), code: maybe(text) })
const MailPreview = v.object({ subject: text, text })
const Requeued = v.object({ id, replaces: text })
const Refused = v.object({ id, reason: text })

const AppEvent = v.object({
  id: v.pipe(text, v.description('The `webhook-id` that the app sees.')),
  endpoint: text,
  type: text,
  userId: text,
  email: v.pipe(maybe(text), v.description('That the account has now; null: it is gone.')),
  status: v.picklist(['queued', 'sending', 'sent', 'expired']),
  ...delivery,
})

const Client = v.object({
  id: text,
  name: text,
  kind: v.picklist(['confidential', 'public']),
  redirectUris: v.array(text),
  postLogoutUris: v.array(text),
  scopes: v.array(text),
  firstParty: v.boolean(),
  idTokenAlg: v.picklist(['RS256', 'ES256']),
  pkce: v.picklist(['required', 'optional']),
  audience: v.array(text),
  createdAt: time,
})

const Consent = v.object({ clientId: text, name: text, scopes: v.array(text), at: time })

const AppEventMoment = v.object({ at: time, event: text, code: maybe(text) })
const Endpoint = v.object({ name: text, url: text, pausedAt: maybe(time) })
const Suppression = v.object({
  key: v.pipe(text, v.description('Keyed hash of the address.')),
  address: maybe(text),
  reason: v.picklist(['bounce', 'complaint']),
  until: maybe(time),
  mailId: text,
  createdAt: time,
})

const MailApi = v.object({ name: text, failures: count, openUntil: maybe(time), lastCode: maybe(text) })
const MailCount = v.object({ kind: text, provider: maybe(text), status: text, mails: count })

const NewPasskey = v.object({ id: text, label: text, synced: v.boolean(), createdAt: time })
const Passkey = v.object({ ...NewPasskey.entries, lastUsedAt: maybe(time) })

const Identity = v.object({ id: text, provider: text, email: maybe(text), linkedAt: time, lastUsedAt: maybe(time) })

/** Of those that have one. `disableAt`: when a recovery that runs takes it away. */
const SecondFactor = v.object({
  ...{ totpConfirmedAt: time, recoveryLeft: v.number(), createdAt: time, disableAt: maybe(time) },
})

/** A list for each table that keeps something about the person. */
const Export = v.objectWithRest({ account: v.record(text, v.unknown()) }, v.array(v.record(text, v.unknown())))

export const shapes = {
  Export,
  ...{ NewPasskey, Passkey, Identity, SecondFactor },
  ...openidShapes,
  ...deskShapes,
  ...{ User, Session, Activity },
  ...{ Account, AccountFile, AccountSession, AuditEntry },
  ...{ Mail, MailFile, MailMoment, MailPreview, Requeued, Refused, Suppression, MailApi, MailCount },
  ...{ AppEvent, Client, Consent, AppEventMoment, Endpoint },
}

export type Shape = keyof typeof shapes
