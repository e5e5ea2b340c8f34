import type { Context } from 'hono'
import { ConfigError } from '../config.ts'
import { createLog } from '../lib/log.ts'
import { DatabaseOutage } from '../store/database.ts'
import type { HttpEnv } from './kit/env.ts'
import { problemPage } from './kit/problem-page.tsx'
import { problem } from './kit/problems.ts'

/** What nobody foresaw: the log gets the cause, the client a neutral sentence and the request's id. */
export function outage(error: Error, c: Context<HttpEnv>): Response {
  const { requestId } = c.var
  const log = createLog({ requestId })
  if (error instanceof ConfigError) {
    log.error('settings_invalid', { problems: error.problems.join('; ') })
    return problem(c, 'internal')
  }
  const code = error instanceof DatabaseOutage ? 'unavailable' : 'internal'
  // A stack names code, and only an outage's own message is known to quote nobody's data.
  const reason = error instanceof DatabaseOutage ? error.message : error.name
  log.error('request_failed', { code, reason, stack: stackOf(error) })
  const wantsPage = !c.req.path.startsWith('/api/') && c.req.header('Accept')?.includes('text/html')
  return wantsPage ? problemPage(c, code) : problem(c, code)
}

// A message may have several lines, and quote what nobody may read: only lines that name code are kept.
const stackOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim())
    .join(' ')
