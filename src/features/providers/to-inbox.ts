import type { Context } from 'hono'
import { originOf } from '../../http/kit/client.ts'
import { readCookie, writeProvider, writeSignup } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { providerTitle } from './find-provider.ts'
import { holdIdentity } from './held-identity.ts'
import type { NewLink } from './linking.ts'
import { signUpBy } from './sign-up.ts'

/**
 * On to "look in your inbox", the same whether or not the address has an account. The browser keeps what was proven to
 * it: the mail to an owner leads back here, and to no other browser.
 */
export async function toInbox(
  c: Context<HttpEnv>,
  { issuer, subject, provider, email, next }: NewLink & { email: string; next: string | null },
): Promise<Response> {
  const { deps } = c.var
  const identity = { issuer, subject, provider, title: providerTitle(c, provider) }
  const signUp = { identity, email, next, confirmationId: readCookie(c, 'signup'), origin: originOf(c) }
  const confirmationId = await signUpBy(deps, signUp)
  writeSignup(c, confirmationId)
  const [registrationId = ''] = confirmationId.split('.')
  const ttl = deps.config.confirmLinkTtl
  writeProvider(c, await holdIdentity(deps, { issuer, subject, provider, email, registrationId, next }, ttl), ttl)
  return c.redirect('/register/pending', 303)
}
