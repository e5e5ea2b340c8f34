import type { Context } from 'hono'
import { ProblemPage } from '#templates/pages/kit/problem.tsx'
import type { HttpEnv } from './env.ts'
import { wordsOf } from './language.ts'
import { page, shellOf } from './page.ts'
import { type ProblemCode, type ProblemDetails, sentenceOf, setRefusalHeaders, statuses } from './problems.ts'

/** A refusal that belongs to no form, for people. */
export function problemPage(c: Context<HttpEnv>, code: ProblemCode, details: ProblemDetails = {}): Response {
  const status = statuses[code]
  const { headings, heading }: { headings: Record<number, string>; heading: string } = wordsOf(c).problemPage
  setRefusalHeaders(c, statuses[code], details.retryAfter)
  const { requestId } = c.var
  return page(
    c,
    <ProblemPage
      shell={shellOf(c)}
      status={status}
      title={headings[status] ?? heading}
      detail={details.detail ?? sentenceOf(c, code, details.retryAfter)}
      requestId={requestId}
    />,
    status,
  )
}
