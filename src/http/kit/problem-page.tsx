import type { Context } from 'hono'
import { ProblemPage } from '#templates/pages/kit/problem.tsx'
import type { HttpEnv } from './env.ts'
import { page, shellOf } from './page.ts'
import { type ProblemCode, type ProblemDetails, problems, setRefusalHeaders } from './problems.ts'

/** A refusal that belongs to no form, for people. */
export function problemPage(c: Context<HttpEnv>, code: ProblemCode, details: ProblemDetails = {}): Response {
  const { status, title } = problems[code]
  setRefusalHeaders(c, code, details.retryAfter)
  const { requestId } = c.var
  const heading = headings[status] ?? 'This did not work'
  return page(
    c,
    <ProblemPage
      shell={shellOf(c)}
      status={status}
      title={heading}
      detail={details.detail ?? title}
      requestId={requestId}
    />,
    status,
  )
}

const headings: Record<number, string> = {
  403: 'Refused',
  404: 'Not found',
  429: 'Too many tries',
  500: 'Something went wrong',
  503: 'Please try again in a moment',
}
