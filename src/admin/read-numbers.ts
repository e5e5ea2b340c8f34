import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { day } from '../lib/clock.ts'
import { buckets, countsSince, type DailyCount } from '../store/admin/counts.ts'
import { commit } from '../store/database.ts'

export interface Numbers {
  days: FunnelDay[]
  /** Seconds within which so many of a hundred were done, rounded up to a bucket's end; null: longer than a day, or none. */
  timeToConfirm: Percentiles
  timeToSend: Percentiles
}

/** How many of each came to pass on a UTC day. */
export interface FunnelDay {
  day: string
  registered: number
  /** Mails that answer sign-ups, those asked for again too. */
  mailed: number
  delivered: number
  bounced: number
  confirmed: number
  loggedIn: number
  ofSignUps: SignUps
}

/** Of the sign-ups made on a day so many came so far until now, each counted once. */
export interface SignUps {
  all: number
  mailed: number
  /** Null: no mail API in use tells. */
  delivered: number | null
  bounced: number | null
  confirmed: number
  loggedIn: number
}

export interface Percentiles {
  p50: number | null
  p90: number | null
  p99: number | null
}

/** The sign-up funnel of the last days, from daily counts: it costs the same at any size. */
export async function readNumbers({ db, clock, config }: Deps, { days }: { days: number }): Promise<Numbers> {
  const dates = Array.from({ length: days }, (_, ago) => dateOf(clock() - (days - 1 - ago) * day))
  const { counts } = await commit(db, { counts: countsSince(dates[0] ?? '') })
  return {
    days: dates.map((date) => funnelOf(date, counts, hearsEvents(config))),
    timeToConfirm: percentiles(counts, 'confirm_time_'),
    timeToSend: percentiles(counts, 'send_time_'),
  }
}

const dateOf = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10)

/** Whether an API in use tells what becomes of its mails. */
const hearsEvents = ({ mail }: Config): boolean =>
  mail.providers.some((name) => mail.settings[name].webhookSecret || mail.settings[name].webhookTopic)

function funnelOf(date: string, counts: DailyCount[], isHeard: boolean): FunnelDay {
  const of = (metric: string) => counts.find((count) => count.day === date && count.metric === metric)?.value ?? 0
  return {
    day: date,
    registered: of('registered'),
    mailed: of('mailed'),
    delivered: of('delivered'),
    bounced: of('bounced'),
    confirmed: of('confirmed'),
    loggedIn: of('first_logged_in'),
    ofSignUps: {
      all: of('sign_ups'),
      mailed: of('sign_ups_mailed'),
      delivered: isHeard ? of('sign_ups_delivered') : null,
      bounced: isHeard ? of('sign_ups_bounced') : null,
      confirmed: of('sign_ups_confirmed'),
      loggedIn: of('sign_ups_logged_in'),
    },
  }
}

function percentiles(counts: DailyCount[], prefix: string): Percentiles {
  const inBucket = (end: number) =>
    counts.filter(({ metric }) => metric === `${prefix}${end}`).reduce((sum, { value }) => sum + value, 0)
  const ends = [...buckets, 0]
  let all = 0
  const upTo = ends.map((end) => {
    all += inBucket(end)
    return all
  })
  const at = (share: number) => (all > 0 && ends[upTo.findIndex((sum) => sum >= share * all)]) || null
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99) }
}
