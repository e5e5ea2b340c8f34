import { namedProviders, type Provider } from '../../src/features/providers/settings.ts'
import { Settings } from '../../src/lib/settings.ts'
import { type Answer, ask } from './ask.ts'
import type { Check } from './check-report.ts'
import { examine, type Findings } from './findings.ts'

const mend = 'docs/providers.md says what each needs, and where it is found.'

/**
 * Each of PROVIDERS: whether its issuer answers to that name, whether it knows our client and the way back to us, and
 * whether the Worker at `site` offers it. What is missing of its settings is told with all the others.
 */
export async function checkProviders(vars: object, site = ''): Promise<Check[]> {
  const settings = new Settings(vars)
  const all = namedProviders(settings, false)
  const page = all.length > 0 && site !== '' ? await answerOf(`${site}/login`) : null
  const look = (provider: Provider) => async () => {
    const back = `${settings.text('PUBLIC_URL')}/login/with/${provider.name}/back`
    const { endpoint, problems = [] } = await discovered(provider)
    const found = [endpoint ? await introduced(provider, endpoint, back) : {}, offered(provider, page)]
    return {
      notes: [`redirect address to register there: ${back}`, ...found.flatMap(({ notes = [] }) => notes)],
      problems: [...problems, ...found.flatMap(({ problems: others = [] }) => others)],
    }
  }
  return Promise.all(all.map((provider) => examine(`Provider ${provider.name}`, mend, look(provider))))
}

const answerOf = (url: string): Promise<Answer | null> => ask(url).catch(() => null)

/** GitHub is no OpenID provider, and says nothing of itself. Of Microsoft's name the tenant is not known before somebody comes. */
async function discovered({ kind, issuer }: Provider): Promise<Findings & { endpoint?: string }> {
  if (issuer === '') return {}
  if (kind === 'github') return { endpoint: `${issuer}/login/oauth/authorize` }
  const { status, json } = await ask(`${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`)
  if (status !== 200 || typeof json.issuer !== 'string')
    return { problems: [`${issuer} says nothing of itself as an OpenID issuer: it answers ${status}`] }
  if (kind !== 'microsoft' && json.issuer !== issuer)
    return { problems: [`${issuer} calls itself ${json.issuer}, and its tokens do: write the issuer like that`] }
  return { endpoint: String(json.authorization_endpoint) }
}

/** Nobody is sent to an address that is not registered for the client (RFC 6749 section 4.1.2.1). */
async function introduced({ kind, clientId, scope }: Provider, endpoint: string, back: string): Promise<Findings> {
  const asked = { client_id: clientId, redirect_uri: back, response_type: 'code', scope, state: 'doctor' }
  const quietly = kind === 'github' ? {} : { prompt: 'none', nonce: 'doctor' }
  // Of the verifier in RFC 7636, appendix B: no code comes of it.
  const pkce = { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' }
  const answer = await answerOf(`${endpoint}?${new URLSearchParams({ ...asked, ...quietly, ...pkce })}`)
  if (!answer) return { notes: ['it was not asked whether it knows the client'] }
  const place = answer.headers.get('Location') ?? ''
  if (place.startsWith(back)) return { notes: ['it knows the client, and the address to send people back to'] }
  const [refusal] = refusals.exec(`${place} ${answer.text}`) ?? []
  if (refusal || answer.status >= 400)
    return { problems: [`it refuses the client ${clientId} with this address (${refusal ?? answer.status})`] }
  return { notes: ['it shows a page of its own for the client: open the log-in page and press the button once'] }
}

/** Google's, Apple's, Microsoft's and the standard's names for it. */
const refusals = /redirect_uri_mismatch|AADSTS\d+|(?:invalid|unauthorized|deleted)_client|invalid_redirect_uri/

/** What the secret key ring holds cannot be read: whether it has the key shows on the page. */
function offered({ name }: Provider, page: Answer | null): Findings {
  if (page?.status !== 200) return {}
  if (page.text.includes(`/login/with/${name}"`)) return { notes: ['the log-in page has its button'] }
  const cause = 'its KEYRING has no key of use "ceremony" (npm run keys -- rotate), or other settings are deployed'
  return { problems: [`the log-in page has no button for it: ${cause}`] }
}
