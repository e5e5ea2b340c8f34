import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkProviders } from '../../scripts/doctor/providers.ts'

const issuer = 'https://issuer.example'
const vars = {
  ...{ PUBLIC_URL: 'https://auth.example.com', PROVIDERS: 'acme' },
  ...{ PROVIDER_ACME_ID: 'ours', PROVIDER_ACME_ISSUER: issuer },
}
const back = 'https://auth.example.com/login/with/acme/back'

/** What each address answers, by its beginning. */
function world(answers: Record<string, () => Response>) {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const url = String(input)
    const [, answer] = Object.entries(answers).find(([start]) => url.startsWith(start)) ?? []
    if (!answer) throw new TypeError('unreachable')
    return answer()
  })
}
afterEach(() => void vi.restoreAllMocks())

const metadata = () => Response.json({ issuer, authorization_endpoint: `${issuer}/authorize` })
const sent = (place: string) => () => new Response(null, { status: 302, headers: { Location: place } })
const withButton = () => new Response('<form action="/login/with/acme">')

async function found(authorize: () => Response, login: () => Response = withButton) {
  const site = 'https://auth.example.com'
  world({ [`${issuer}/.well-known`]: metadata, [`${issuer}/authorize`]: authorize, [`${site}/login`]: login })
  const [check] = await checkProviders(vars, site)
  return { problems: check?.problems.join(), notes: check?.notes?.join() }
}

describe('the doctor asks a provider', () => {
  it('whether it sends people back to us', async () => {
    const { problems, notes } = await found(sent(`${back}?error=login_required`))
    expect(problems).toBe('')
    expect(notes).toContain('it knows the client')
    expect(notes).toContain('the log-in page has its button')
  })

  it.each([
    ['a page of 400', () => new Response('invalid_client', { status: 400 }), 'invalid_client'],
    ['an error page of its own', sent(`${issuer}/error?authError=redirect_uri_mismatch`), 'redirect_uri_mismatch'],
    ['a page that says so', () => new Response('AADSTS50011: The redirect URI'), 'AADSTS50011'],
  ])('that refuses the client by %s', async (_, authorize, cause) => {
    expect((await found(authorize)).problems).toContain(cause)
  })

  it('and owns up to what it cannot tell', async () => {
    expect(await found(() => new Response('<h1>Log in</h1>'))).toMatchObject({
      problems: '',
      notes: expect.stringContaining('press the button once'),
    })
  })

  it('whose button the deployed Worker lacks', async () => {
    const { problems } = await found(sent(`${back}?error=login_required`), () => new Response('<form>'))
    expect(problems).toContain('no key of use "ceremony"')
  })
})
