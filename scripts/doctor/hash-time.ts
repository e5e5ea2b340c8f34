import { type Answer, ask, platformError } from './ask.ts'
import type { Check } from './check-report.ts'
import { Blocked, examine, type Findings, Unchecked } from './findings.ts'
import { middleOf } from './timing.ts'

/** After so many failures an address is refused before its password is looked at: src/account/log-in/log-in.ts. */
const triesBeforeBlock = 5
/** With those before, well below the 60 log-ins a minute that one client may try. */
const pairs = 12
/** Lets the Worker write down the last failure before it is asked again. */
const breath = 100

/**
 * What a password hash costs where the Worker runs. A Worker cannot measure itself, its clock stands still while it
 * computes: so two log-ins that fail are timed from here, one refused for its password and one before it, and what the
 * first takes longer is the hash. No such account is there, and nothing is mailed.
 */
export function checkHashTime(url: string, iterations = '600000'): Promise<Check> {
  const mend = 'Switch to the Workers Paid plan: Free allows 10 ms of CPU a request, a hash takes about 70.'
  return examine('Time of a password hash', mend, async () => {
    if (url === '') throw new Unchecked('there is no address to ask')
    const differences = await measure(url)
    if (differences.length < pairs / 2)
      throw new Unchecked(`only ${differences.length} pairs of log-ins can be compared`)
    return conclude(differences, Number(iterations).toLocaleString('en'))
  })
}

async function measure(url: string): Promise<number[]> {
  const blocked = unknownAddress()
  for (let i = 0; i < triesBeforeBlock; i++) await logIn(url, blocked)
  const differences: number[] = []
  for (let i = 0; i < pairs; i++) {
    await new Promise((resolve) => setTimeout(resolve, breath))
    const [refused, hashed] = [await logIn(url, blocked), await logIn(url, unknownAddress())]
    if (refused.status === 429 && hashed.status === 401) differences.push(hashed.took - refused.took)
  }
  return differences
}

const unknownAddress = () => `doctor-${crypto.randomUUID()}@gatehouse.invalid`

/** 401 from a log-in that took a hash, 429 from one that took none; whatever else comes is no measurement. */
async function logIn(url: string, email: string): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' }
  const body = JSON.stringify({ email, password: crypto.randomUUID() })
  const answer = await ask(`${url}/api/login`, { method: 'POST', headers, body })
  const { status, json } = answer
  // Ours says what is unavailable; the platform's own 503 is what it has for a Worker beyond its limits.
  if (platformError(answer) === '1102' || (status === 503 && !json.code))
    throw new Blocked(`a log-in is answered with ${status}, as when a Worker runs out of CPU time (error 1102)`)
  if (status === 401 && json.code === 'invalid_credentials') return answer
  if (status !== 429 || json.code !== 'too_many_requests') throw new Unchecked(`a log-in is answered with ${status}`)
  if (answer.headers.get('RateLimit')?.startsWith('limit=0')) return answer
  throw new Unchecked('log-ins from here are used up: try again in a minute')
}

function conclude(differences: number[], iterations: string): Findings {
  const { median, spread } = middleOf(differences)
  const trace = `${triesBeforeBlock + pairs} failed log-ins of nobody are in the audit log, and counters that go by themselves`
  const [time, jitter] = [`${Math.round(median)} ms`, `${Math.max(1, Math.round(spread))} ms`]
  if (median <= spread) return { warnings: [`too unsteady from here to tell: ${time} ± ${jitter}`], mend: '' }
  return { notes: [`about ${time} for ${iterations} iterations, as seen from here (network ± ${jitter})`, trace] }
}
