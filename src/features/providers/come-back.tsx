import type { Context } from 'hono'
import { originOf } from '../../http/kit/client.ts'
import { clearProvider, readCookie, writeAccess, writeProvider } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { nextOf } from '../../http/kit/next.ts'
import { onward } from '../../http/kit/onward.ts'
import { writeOpened } from '../../http/kit/opened.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { toSecondFactor } from '../../http/kit/second-factor.ts'
import { resume } from '../../http/middleware/session.ts'
import type { Attempt } from './attempt.ts'
import { type Entered, enterBy } from './enter.ts'
import { holdIdentity } from './held-identity.ts'
import { linkAccount } from './link-account.ts'
import type { ProviderPerson } from './person.ts'
import { proveByProvider } from './prove-by-provider.ts'
import type { Provider } from './settings.ts'
import { toInbox } from './to-inbox.ts'

/** What becomes of somebody whom a provider has sent back. */
export function comeBack(c: Context<HttpEnv>, provider: Provider, attempt: Attempt, person: ProviderPerson) {
  if (attempt.mode === 'link') return link(c, provider, attempt, person)
  return attempt.mode === 'fresh' ? prove(c, attempt, person) : enter(c, provider, attempt, person)
}

async function link(
  c: Context<HttpEnv>,
  { name }: Provider,
  { id, userId, sessionId }: Attempt,
  person: ProviderPerson,
) {
  const identity = { ...person, provider: name }
  const result = await linkAccount(c.var.deps, { onceKey: id, userId, sessionId, identity, origin: originOf(c) })
  clearProvider(c)
  return result.ok ? c.redirect('/account?notice=saved', 303) : problemPage(c, result.code)
}

async function prove(c: Context<HttpEnv>, attempt: Attempt, person: ProviderPerson) {
  const resumed = await resume(c, 'checked')
  if (!resumed) return c.redirect('/login', 303)
  const result = await proveByProvider(c.var.deps, { attempt, person, resumed })
  clearProvider(c)
  if (!result.ok) return problemPage(c, result.code)
  // The database is asked before the access cookie speaks of the session again.
  writeAccess(c, null)
  return c.redirect(nextOf(c, attempt.next) ?? '/account', 303)
}

async function enter(c: Context<HttpEnv>, provider: Provider, attempt: Attempt, person: ProviderPerson) {
  const input = { onceKey: attempt.id, mode: 'cookie', remember: false, deviceCookie: readCookie(c, 'device') } as const
  const entered = await enterBy(c.var.deps, provider, person, { ...input, origin: originOf(c) })
  if (!entered.ok) return problemPage(c, entered.code)
  return goOn(c, { ...person, provider: provider.name }, nextOf(c, attempt.next), entered.value)
}

type Named = ProviderPerson & { provider: string }

async function goOn(c: Context<HttpEnv>, identity: Named, next: string | undefined, entered: Entered) {
  if (entered.is === 'sign_up' && entered.email !== null)
    return toInbox(c, { ...identity, email: entered.email, next: next ?? null })
  if (entered.is === 'sign_up' || entered.is === 'proof_needed') {
    const userId = entered.is === 'sign_up' ? '' : entered.account.id
    const { issuer, subject, provider, email } = identity
    writeProvider(c, await holdIdentity(c.var.deps, { issuer, subject, provider, email, userId, next: next ?? null }))
    return c.redirect(entered.is === 'sign_up' ? '/login/provider/address' : '/login/provider/proof', 303)
  }
  clearProvider(c)
  if (entered.is === 'half') return toSecondFactor(c, entered.challenge, next)
  writeOpened(c, entered.opened)
  return c.redirect(onward(c, entered.opened.account, next ?? '/account'), 303)
}
