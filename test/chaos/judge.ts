import type { ApiCall, Ledger } from './ledger.ts'
import { isNotice } from './mail-in-call.ts'
import type { ArrivedMail } from './mail-servers.ts'
import type { Aftermath, OutboxRow } from './storm.ts'

/** What the run has broken of the promise; nothing: it holds. */
export function judge(aftermath: Aftermath): string[] {
  const calls = Map.groupBy(aftermath.ledger.calls, ({ mailId }) => mailId)
  const copies = Map.groupBy(aftermath.inbox, ({ mailId }) => mailId)
  return [
    ...aftermath.ledger.violations,
    ...lost(aftermath),
    ...aftermath.rows.flatMap((row) => unsettled(row, copies.get(row.id) ?? [], aftermath)),
    ...[...calls].flatMap(([id, of]) => miscalled(id, of, aftermath)),
    ...[...copies].flatMap(([id, of]) => doubled(id, of, aftermath)),
    ...flooded(aftermath),
    ...leaked(aftermath),
    ...[...aftermath.injected].flatMap(([fault, times]) => (times === 0 ? `never_injected ${fault}` : [])),
  ]
}

/** Whoever was told to look in the inbox and has a mailbox finds a mail there, or an operator finds it in doubt. */
function lost(aftermath: Aftermath): string[] {
  const reached = new Set(aftermath.inbox.map(({ to }) => to))
  const everybody = [...aftermath.people, { email: aftermath.flooded, isRefused: false }]
  return everybody.flatMap(({ email, isRefused }) => {
    if (isRefused) return reached.has(email) ? `refused_but_arrived ${email}` : []
    return reached.has(email) || isInDoubt(email, aftermath) ? [] : `lost ${email}`
  })
}

/** An API without keys may have sent it twice: it is not tried a third time, and says so. */
const isInDoubt = (email: string, { rows, ledger }: Aftermath) =>
  rows.some((row) => row.address === email && isDoubtful(row, ledger))

const isDoubtful = ({ id, status }: OutboxRow, ledger: Ledger) => status === 'uncertain' && doubts(id, ledger) >= 2

/** How often an API without keys may have taken a mail: an error of its own tells no more than silence. */
function doubts(id: string, ledger: Ledger): number {
  const isError = ({ mailId, provider, status = 0 }: ApiCall) =>
    mailId === id && provider === 'ses' && status >= 500 && status !== 503
  return unheard(id, ledger, 'ses') + ledger.calls.filter(isError).length
}

/** How often nobody heard whether an API has taken a mail. */
function unheard(id: string, ledger: Ledger, at?: string): number {
  const calls = ledger.unheard.filter(({ mailId, provider }) => mailId === id && (at ?? provider) === provider)
  return calls.length + (ledger.interruptions.get(id) ?? 0)
}

const final = ['sent', 'failed', 'uncertain', 'expired', 'cancelled']

function unsettled(row: OutboxRow, copies: ArrivedMail[], aftermath: Aftermath): string[] {
  const { id, kind, address, status, last_class, last_code } = row
  if (!final.includes(status)) return [`unsettled ${id} ${status} ${last_code}`]
  if (status !== 'sent' && !last_code) return [`without_reason ${id} ${status}`]
  if (status === 'sent' && copies.length === 0) return [`sent_but_absent ${id}`]
  const isFailed = status === 'failed' && last_class === 'request'
  const isRight = address.startsWith('refused') ? isFailed || isDoubtful(row, aftermath.ledger) : status !== 'failed'
  if (!isRight) return [`wrong_end ${id} ${status}`]
  // An answer that never came may end as uncertain; nothing else may keep a link or a notice from its mailbox.
  if (status === 'uncertain' && isNotice(kind) && !isRisk(id, aftermath))
    return [`given_up ${id} ${status} ${last_code}`]
  const isLeft = status === 'expired' || (status === 'cancelled' && !isUsed(row, aftermath))
  return isLeft ? [`given_up ${id} ${status} ${last_code}`] : []
}

/** A repetition might be the second copy: an API without keys may have it already. */
const isRisk = (id: string, { ledger, providers }: Aftermath) => providers.includes('ses') && doubts(id, ledger) > 0

/** Its reader has followed a link of this kind before this mail, or its answer, had come. */
function isUsed({ kind, address }: OutboxRow, { inbox, rows }: Aftermath): boolean {
  if (kind !== 'confirm' && kind !== 'reset') return false
  const alike = new Set(rows.filter((row) => row.kind === kind && row.address === address).map(({ id }) => id))
  return inbox.some(({ mailId }) => alike.has(mailId))
}

/** One key, the same bytes, never before Retry-After, and no call more than faults and deaths explain. */
function miscalled(id: string, calls: ApiCall[], { ledger }: Aftermath): string[] {
  const found: string[] = []
  for (const [provider, own] of Map.groupBy(calls, (call) => call.provider)) {
    if (new Set(own.map(({ key }) => key)).size > 1) found.push(`several_keys ${id} ${provider}`)
    if (new Set(own.map(({ body }) => body)).size > 1) found.push(`several_contents ${id} ${provider}`)
    const early = own.some((call, index) => {
      const before = own[index - 1]
      return before?.retryAfter !== undefined && call.at < before.at + before.retryAfter - 1
    })
    if (early) found.push(`before_retry_after ${id} ${provider}`)
  }
  const failed = calls.filter(({ status }) => status === undefined || status >= 429)
  const allowed = 1 + failed.length + (ledger.interruptions.get(id) ?? 0)
  if (calls.length > allowed) found.push(`called_too_often ${id}: ${calls.length} calls, ${allowed} explained`)
  return found
}

/** No second copy of a notice, nor where keys are; elsewhere one a mail, and only after an acceptance that nobody heard of. */
function doubled(id: string, copies: ArrivedMail[], { ledger, rows }: Aftermath): string[] {
  const { kind = '' } = rows.find((row) => row.id === id) ?? {}
  if (isNotice(kind) && copies.length > 1) return [`notice_doubled ${id} ${kind}`]
  const at = (provider: string) => copies.filter((copy) => copy.provider === provider).length
  if (at('resend') > 1) return [`doubled_despite_key ${id}`]
  if (at('ses') > 2) return [`doubled_twice ${id}`]
  return copies.length > 1 && unheard(id, ledger) === 0 ? [`doubled_unexplained ${id}`] : []
}

/** Four mails an hour, however many ask at once and whatever KV says. */
function flooded({ rows, flooded }: Aftermath): string[] {
  const times = rows.filter(({ address }) => address === flooded).map((row) => row.created_at)
  const most = Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + 3600).length))
  return most > 4 ? [`cap_passed: ${most} mails in an hour`] : []
}

/** No link, code or address in the log or beside the address in a row. */
function leaked({ inbox, log, rows }: Aftermath): string[] {
  const kept = [...log, ...rows.map(({ address: _, ...row }) => JSON.stringify(row))].join('\n')
  const secrets = inbox.flatMap(({ to, text }) => [to, ...(text.match(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g) ?? [])])
  return secrets.flatMap((secret) => (kept.includes(secret) ? `leaked ${secret.slice(0, 12)}…` : []))
}
