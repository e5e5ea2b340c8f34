import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { IdentitiesCard, ProviderButtons } from '#templates/pages/providers/buttons.tsx'
import { markPaths } from '../../http/kit/assets.generated.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { languageOf } from '../../http/kit/language.ts'
import type { EntryPoint } from '../../http/kit/onward.ts'
import type { ProofAsked } from '../../http/kit/proof.ts'
import { momentOf } from '../../http/kit/time.ts'
import { visitorOf } from '../../http/middleware/session.ts'
import { commit } from '../../store/database.ts'
import { providerTitle } from './find-provider.ts'
import { listedIdentities } from './listed-identity.ts'
import { metadataOf } from './metadata.ts'
import type { Provider } from './settings.ts'

/* What providers add to pages of the kernel. */

export async function providerEntry(c: Context<HttpEnv>, { page, next }: EntryPoint): Promise<Child | null> {
  const { all } = c.var.deps.config.providers
  if (all.length === 0 || page === 'confirm' || page === 'proof') return null
  await leadToProviders(c, all)
  return <ProviderButtons providers={all.map(shown)} mode="login" next={next} />
}

/** A new log-in there proves who it is, for an account that is connected. */
export async function providerProof(c: Context<HttpEnv>, { action, hidden }: ProofAsked): Promise<Child | null> {
  if (action !== '/fresh' || c.var.deps.config.providers.all.length === 0) return null
  const identities = await ownIdentities(c)
  const connected = c.var.deps.config.providers.all.filter(
    ({ name, kind }) =>
      // GitHub does not say when somebody has logged in.
      kind !== 'github' && identities.some(({ provider }) => provider === name),
  )
  await leadToProviders(c, connected)
  return connected.length > 0 ? (
    <ProviderButtons providers={connected.map(shown)} mode="fresh" next={hidden.next} />
  ) : null
}

export async function identitiesCard(c: Context<HttpEnv>): Promise<Child | null> {
  const { all } = c.var.deps.config.providers
  const identities = await ownIdentities(c)
  if (all.length === 0 && identities.length === 0) return null
  const { locale } = languageOf(c)
  const rows = identities.map(({ id, provider, email, linkedAt }) => {
    return { id, title: providerTitle(c, provider), email, linked: momentOf(linkedAt, locale) }
  })
  const others = all.filter(({ name }) => !identities.some(({ provider }) => provider === name))
  await leadToProviders(c, others)
  return <IdentitiesCard identities={rows} others={others.map(shown)} />
}

const shown = ({ name, title, kind }: Provider) => ({ name, title, kind, mark: markPaths[kind] })

async function ownIdentities(c: Context<HttpEnv>) {
  const { own } = await commit(c.var.deps.db, { own: listedIdentities(visitorOf(c).visitor.user.id) })
  return own
}

/** So long a page waits for an issuer that has not said yet where its log-in page is. */
const courtesy = 1500

/** Chromium follows no redirect of a form to an origin that its page does not name. */
async function leadToProviders(c: Context<HttpEnv>, providers: readonly Provider[]): Promise<void> {
  const origins = await Promise.all(providers.map((provider) => originsOf(c, provider)))
  c.set('formTargets', [...new Set([...(c.var.formTargets ?? []), ...origins.flat()])])
}

async function originsOf(c: Context<HttpEnv>, provider: Provider): Promise<string[]> {
  const own = new URL(provider.url || provider.issuer).origin
  if (provider.kind !== 'oidc' && provider.url === '') return [own]
  const asked = metadataOf(c.var.deps, provider).then(
    ({ authorization_endpoint: endpoint }) => (endpoint ? [own, new URL(endpoint).origin] : [own]),
    () => [own],
  )
  c.var.deps.defer(asked)
  return Promise.race([asked, waited(courtesy).then(() => [own])])
}

const waited = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
