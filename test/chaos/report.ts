import { table } from '../../scripts/terminal.ts'
import { isNotice } from './mail-in-call.ts'
import type { Aftermath } from './storm.ts'

/** The run in words and numbers. */
export function report(aftermath: Aftermath, problems: readonly string[]): string {
  const { injected, rows, ledger, inbox, took, passed } = aftermath
  const ends = Map.groupBy(rows, ({ status, last_code }) => (status === 'sent' ? 'sent' : `${status} (${last_code})`))
  const copies = [...Map.groupBy(inbox, ({ mailId }) => mailId).values()]
  const { count, doubtful } = notices(aftermath)
  const lines = [
    ['fault', 'times injected', 'what became of its mails'],
    ...[...injected].map(([fault, times]) => [fault, String(times), outcomeOf(fault, aftermath)]),
  ]
  const facts = [
    ['signed up', String(aftermath.people.length + 1)],
    ['mails by end', [...ends].map(([end, of]) => `${of.length} ${end}`).join(', ')],
    ['notices', count],
    ['arrived', `${copies.length} mails, ${inbox.length - copies.length} second copies`],
    ['API calls', `${ledger.calls.length}, ${Math.max(...rows.map(({ attempts }) => attempts))} attempts at most`],
    [
      'slowest mail',
      `${Math.max(...rows.map((row) => (row.sent_at ?? row.created_at) - row.created_at))} s of the Worker's time`,
    ],
    ['took', `${took} s, in which ${Math.round(passed / 60)} minutes passed for the Worker`],
  ]
  const verdict = problems.length === 0 ? 'No mail was lost.' : `${problems.length} problems:\n${listed(problems)}`
  return `\n${table(lines)}\n\n${table(facts)}\n\n${doubtful}${verdict}\n`
}

function notices({ rows, ledger }: Aftermath): { count: string; doubtful: string } {
  const all = rows.filter(({ kind }) => isNotice(kind))
  const doubtful = all.filter(({ status }) => status === 'uncertain')
  const list = doubtful.map(({ id, kind, last_code }) => {
    const calls = ledger.unheard.filter(({ mailId }) => mailId === id).length
    return [kind, id, last_code ?? '', `${calls} without an answer`, `${ledger.interruptions.get(id) ?? 0} interrupted`]
  })
  const title = 'Notices in doubt: an API without keys is not asked again, an operator finds them.'
  return {
    count: `${all.length}, ${doubtful.length} of them in doubt`,
    doubtful: list.length > 0 ? `${title}\n${table(list)}\n\n` : '',
  }
}

function outcomeOf(fault: string, { ledger, rows }: Aftermath): string {
  if (fault === 'address_refused') return 'failed, with the reason'
  const struck = new Set(ledger.calls.filter((call) => call.fault === fault).map(({ mailId }) => mailId))
  // What strikes a batch, a request or a minute strikes many mails.
  if (struck.size === 0) return 'see the ends of all mails below'
  const ends = Map.groupBy(
    rows.filter(({ id }) => struck.has(id)),
    ({ status }) => status,
  )
  return [...ends].map(([status, of]) => `${of.length} ${status}`).join(', ')
}

const listed = (problems: readonly string[]) =>
  [...problems.slice(0, 20), ...(problems.length > 20 ? ['…'] : [])].map((one) => `  ${one}`).join('\n')
