import { duration, inWords } from './in-words.ts'

/** Something that happened to a message on its way. */
export interface Moment {
  /** Epoch seconds. */
  at: number
  event: string
  provider?: string | null
  class?: string | null
  code: string | null
}

/** What happened to a mail or an event, in sentences, the oldest first. `receiver`: who takes it where no mail API does. */
export function lifeInWords(history: readonly Moment[], receiver = 'The mail API'): { at: number; text: string }[] {
  return history.map((moment, index) => {
    const who = moment.provider ? (names[moment.provider] ?? moment.provider) : receiver
    const said = (sentences[moment.event] ?? plainly)(who, moment)
    return { at: moment.at, text: said + untilNext(moment, history.slice(index + 1)) }
  })
}

const names: Record<string, string> = {
  resend: 'Resend',
  ses: 'Amazon SES',
  postmark: 'Postmark',
  mailgun: 'Mailgun',
  cloudflare: 'Cloudflare',
  mailpit: 'Mailpit',
  dev: 'The development mailbox',
}

type Say = (who: string, moment: Moment) => string

const sentences: Record<string, Say> = {
  queued: () => 'Written, together with the change that it tells of',
  requeued: () => 'Sent on its way again by an operator',
  replaced: () => 'Another one was made in its place',
  sent: (who) => `${who} took it`,
  failed: (who, { code, class: failure }) => `${answer(who, code)}${meanings[failure ?? ''] ?? ''}`,
  held: (who, { code }) => `${who} was not asked: ${inWords(code ?? '')}`,
  abandoned: () => 'The sender stopped before it had an answer',
  dead_letter: () => 'The queue gave up on it; the sweep went on',
  accepted: (who) => `${who} told that it has it`,
  delayed: (who) => `${who} told that it waits`,
  delivered: (who) => `${who} told that it reached the mailbox`,
  bounced: (who, { code }) => `${who} told that it came back${code === 'soft_bounce' ? ', for now' : ' for good'}`,
  complained: () => 'Its reader called it spam',
  uncertain: (who) => `Nobody knows whether ${who} took it, and it is not sent twice`,
  expired: () => 'Its time ran out before it could leave',
  cancelled: (_, { code }) =>
    code === 'operator' ? 'An operator stopped it' : `Not sent: ${inWords(code ?? 'unwanted')}`,
}

const plainly: Say = (_, { event, code }) => [event, code].flatMap((word) => (word ? inWords(word) : [])).join(': ')

/** "Resend said: 500". */
function answer(who: string, code: string | null): string {
  const status = /^(?:http_)?(\d{3})$/.exec(code ?? '')?.[1]
  if (status) return `${who} said: ${status}`
  if (code === 'timeout') return `${who} did not answer in time`
  if (code === 'unreachable' || code === 'connection_lost') return `${who} could not be reached`
  return `${who} failed: ${inWords(code ?? 'unknown')}`
}

const meanings: Record<string, string> = {
  recipient: ', the address is refused',
  request: ', the mail is refused',
  config: ', its settings are not right',
  uncertain: ', and may have taken it',
}

const attempts = ['sent', 'failed', 'held', 'abandoned', 'uncertain']

/** ", tried again after 20 s": to the next attempt, if there was one. */
function untilNext({ at, event, provider }: Moment, later: readonly Moment[]): string {
  if (event !== 'failed' && event !== 'held') return ''
  const next = later.find((moment) => attempts.includes(moment.event))
  if (!next || next.event === 'uncertain') return ''
  if (next.at > at) return `, tried again after ${duration(next.at - at)}`
  return next.provider !== provider ? ', so the next one was asked' : ', tried again at once'
}
