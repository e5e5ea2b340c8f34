import { type Provider, parseProviders } from '../../src/features/providers/settings.ts'
import { parseKeyring } from '../../src/lib/keyring.ts'
import { Settings } from '../../src/lib/settings.ts'
import { ask } from './ask.ts'
import type { Check } from './check-report.ts'
import { examine, type Findings } from './findings.ts'

const mend = 'docs/providers.md says what each needs, and where it is found.'

/** Each of PROVIDERS: whether its issuer answers to that name, and the address to register there. What is missing of its settings is told with all the others. */
export function checkProviders(vars: object): Promise<Check[]> {
  const settings = new Settings(vars)
  const publicUrl = settings.text('PUBLIC_URL')
  const { keyring } = parseKeyring('{"keys":[]}')
  const { all } = parseProviders(settings, { environment: 'production', publicUrl, keyring })
  const backFrom = ({ name }: Provider) => `redirect address to register there: ${publicUrl}/login/with/${name}/back`
  return Promise.all(
    all.map((provider) =>
      examine(`Provider ${provider.name}`, mend, async () => ({
        notes: [backFrom(provider)],
        ...(await discovered(provider)),
      })),
    ),
  )
}

/** GitHub is no OpenID provider, and says nothing of itself. Of Microsoft's name the tenant is not known before somebody comes. */
async function discovered({ kind, issuer }: Provider): Promise<Findings> {
  if (kind === 'github' || issuer === '') return {}
  const { status, json } = await ask(`${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`)
  if (status !== 200 || typeof json.issuer !== 'string')
    return { problems: [`${issuer} says nothing of itself as an OpenID issuer: it answers ${status}`] }
  if (kind === 'microsoft' || json.issuer === issuer) return {}
  return { problems: [`${issuer} calls itself ${json.issuer}, and its tokens do: write the issuer like that`] }
}
