import * as v from 'valibot'

const time = v.pipe(v.string(), v.isoTimestamp())
const text = v.string()
const count = v.pipe(v.number(), v.integer())
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema)

const WaitingSignUp = v.object({
  email: text,
  createdAt: time,
  expiresAt: time,
  signUps: v.pipe(count, v.description('How often somebody signed up by this address.')),
})

const SignUps = v.object({
  all: count,
  mailed: count,
  delivered: v.pipe(maybe(count), v.description('Null: no mail API in use tells.')),
  bounced: maybe(count),
  confirmed: count,
  loggedIn: count,
})
const FunnelDay = v.object({
  day: text,
  registered: count,
  mailed: count,
  delivered: count,
  bounced: count,
  confirmed: count,
  loggedIn: count,
  ofSignUps: v.pipe(
    SignUps,
    v.description('Of the sign-ups of the day so many came so far until now, each counted once.'),
  ),
})
const Percentiles = v.object({ p50: maybe(count), p90: maybe(count), p99: maybe(count) })

/** What the desk tells of people on their way to an account. */
export const deskShapes = { WaitingSignUp, FunnelDay, Percentiles }
