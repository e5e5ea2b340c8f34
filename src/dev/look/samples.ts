import type { Context } from 'hono'
import type { HttpEnv } from '../../http/kit/env.ts'
import { languageOf } from '../../http/kit/language.ts'
import { shellOf } from '../../http/kit/page.ts'
import { durationInWords, momentOf } from '../../http/kit/time.ts'
import { minute } from '../../lib/clock.ts'
import type { Made } from './made.ts'

/** The states as people meet them: in the deployment's brand and the request's language, with made-up people. */
export function samplesFor(c: Context<HttpEnv>): Made {
  const { locale } = languageOf(c)
  const shell = { ...shellOf(c), development: false }
  return {
    shell,
    inside: { ...shell, user: { email: 'ada@example.com', role: 'admin' }, choice: null },
    say: (words) => words,
    form: (errors = {}, message) => ({ values: { email: 'ada@example.com' }, errors, message }),
    moment: momentOf(c.var.deps.clock(), locale),
    wait: durationInWords(42 * minute, locale),
  }
}
