import * as v from 'valibot'
import { parseEmailAddress } from '../../account/index.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { type ExchangeFailure, send } from './exchange.ts'
import type { ProviderPerson } from './person.ts'
import type { Provider } from './settings.ts'

/** GitHub tells who it is by its API. Names are given to others there; the number never is. It vouches for no mailbox. */
export async function readGithubUser(
  { url, issuer }: Provider,
  accessToken: string,
): Promise<Result<ProviderPerson, ExchangeFailure>> {
  const ask = (path: string) => askApi(url || 'https://api.github.com', path, accessToken)
  const [user, emails] = await Promise.all([ask('/user'), ask('/user/emails')])
  const read = { user: v.safeParse(userSchema, user), emails: v.safeParse(emailsSchema, emails) }
  if (!read.user.success) return fail('provider_refused')
  const own = read.emails.success ? read.emails.output.find(({ primary, verified }) => primary && verified) : undefined
  const email = own ? parseEmailAddress(own.email) : null
  const subject = String(read.user.output.id)
  return ok({ issuer, subject, email, isVouched: false, hasMfa: false, authAt: null })
}

async function askApi(base: string, path: string, accessToken: string): Promise<unknown> {
  const answer = await send(`${base}${path}`, {
    headers: {
      Authorization: `Bearer ${accessToken}`,
      Accept: 'application/vnd.github+json',
      'User-Agent': 'gatehouse',
    },
  })
  return answer.ok ? answer.json() : null
}

const userSchema = v.object({ id: v.pipe(v.number(), v.integer()) })
const emailsSchema = v.array(v.object({ email: v.string(), primary: v.boolean(), verified: v.boolean() }))
