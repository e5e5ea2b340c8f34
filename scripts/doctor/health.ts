import { type Answer, ask, platformError } from './ask.ts'
import type { Check } from './check-report.ts'
import { Blocked, examine, type Findings, Unchecked } from './findings.ts'

/** What the deployed Worker says of itself to a monitor. */
export function checkHealth(url: string): Promise<Check> {
  const mend = 'Give the Worker a route or custom domain for PUBLIC_URL, or name it with --url https://…'
  return examine(`Health of ${url || 'the deployed Worker'}`, mend, async () => {
    if (url === '') throw new Blocked('there is no address to ask: PUBLIC_URL is not set')
    return judge(await askAfter(url))
  })
}

/** To be out of reach is a fault here: browsers ask at the same address. */
async function askAfter(url: string): Promise<Answer> {
  try {
    return await ask(`${url}/healthz`)
  } catch (error) {
    throw error instanceof Unchecked ? new Blocked(error.message) : error
  }
}

function judge(answer: Answer): Findings {
  const { status, json, headers } = answer
  if (status === 200 && json.status === 'ok') return { notes: ['settings are read; database, queue and KV answer'] }
  if (status === 503 && json.code === 'unavailable')
    return {
      problems: [String(json.detail ?? json.title)],
      mend: 'See below; npx wrangler tail shows `health_failing`.',
    }
  if (status === 500 && json.code === 'internal')
    return {
      problems: ['it answers 500 to everything: its settings are wrong, and only its log says which'],
      mend: `npx wrangler tail, then ask for /healthz again: the line \`settings_invalid\` names them all.`,
    }
  const page = platformError(answer)
  if (page) return { problems: [`Cloudflare answers for it with error ${page}`], mend: 'npx wrangler tail' }
  const location = headers.get('Location')
  const where = location ? `, sending on to ${new URL(location, 'https://nowhere.invalid').host}` : ''
  return { problems: [`what answers there is not Gatehouse: ${status}${where}`] }
}
