import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkDns } from '../../scripts/doctor/dns/index.ts'
import { look, quoted, resolver, vars, type Zone } from './zone.ts'

afterEach(() => void vi.restoreAllMocks())

describe('the policy for forged mail', () => {
  const policyOf = async (zone: Zone) => {
    const settings = { MAIL_FROM: 'no-reply@auth.example.co.uk', MAIL_PROVIDERS: 'mailpit' }
    const { problems = [], notes = [] } = (await look(zone, settings)).at(-1) ?? {}
    return [...problems, ...notes].join()
  }

  it.each([
    ['_dmarc.auth.example.co.uk TXT', 'v=DMARC1; p=reject; sp=none', 'p=reject at _dmarc.auth.example.co.uk'],
    ['_dmarc.example.co.uk TXT', 'v=DMARC1; p=reject', 'p=reject at _dmarc.example.co.uk'],
    ['_dmarc.example.co.uk TXT', 'v=DMARC1;p=reject;sp=quarantine', 'p=quarantine at _dmarc.example.co.uk'],
    ['_dmarc.example.co.uk TXT', 'v=DMARC1; p=none', 'p=none at _dmarc.example.co.uk: what somebody else sends'],
    ['_dmarc.example.co.uk TXT', 'not a policy', 'neither auth.example.co.uk nor a domain above it has a record'],
  ])('%s "%s"', async (name, record, expected) => {
    expect(await policyOf({ [name]: quoted(record) })).toContain(expected)
  })
})

describe('a resolver that does not tell', () => {
  it.each<[string, () => Promise<Response>]>([
    ['is out of reach', () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }))],
    ['takes too long', () => Promise.reject(new DOMException('x', 'TimeoutError'))],
    ['is at fault', async () => new Response('no', { status: 502 })],
    ['answers no JSON', async () => new Response('<html>')],
    ['answers something else', async () => Response.json([1, 2])],
    ['answers null', async () => Response.json(null)],
    ['found no server', async () => Response.json({ Status: 2 })],
  ])('fails nothing when it %s', async (_, answer) => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(answer)
    const checks = await checkDns(vars('resend'), { url: '', resolver, dkimSelectors: ['x'], returnPaths: [] })
    expect(checks).toHaveLength(5)
    for (const { problems, warnings } of checks)
      expect([problems, warnings]).toEqual([[], [expect.stringMatching(/^not checked: (the resolver|dns\.example )/)]])
  })

  it.each([
    { Status: 0, Answer: 'text' },
    { Status: 0, Answer: [null, 7, {}, { type: 16 }, { type: 16, data: {} }] },
  ])('is read as far as it goes: %j', async (body) => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(body))
    const checks = await checkDns(vars('resend'), { url: '', resolver, dkimSelectors: [], returnPaths: [] })
    expect(checks.map(({ name }) => name)).toHaveLength(4)
  })

  it('is not asked when MAIL_FROM names no domain', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    for (const from of ['', 'nobody', 'Name <nobody>']) {
      const [check] = await look({}, { MAIL_FROM: from, MAIL_PROVIDERS: 'resend' })
      expect(check?.problems).toEqual(['MAIL_FROM names no domain'])
    }
    expect(asked).not.toHaveBeenCalled()
  })
})
