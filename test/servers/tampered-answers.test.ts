import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MutableResponse, type MutableToken, OAuth2Server } from 'oauth2-mock-server'
import { freePort, withServer } from '../../scripts/throwaway-server.ts'
import { browserAt, type Seen } from './form-browser.ts'
import { flagsOf, isSignedIn, shown, toProvider } from './provider-visits.ts'

/*
 * An issuer that answers what it must not (oauth2-mock-server), and one that does not answer. It is known as one that
 * speaks for its addresses: nothing but what is wrong with the answer keeps anybody out.
 */

interface Bend {
  token?: (token: MutableToken) => void
  answer?: (answer: MutableResponse) => void
  userinfo?: (answer: MutableResponse) => void
  ends?: number
}

const claims = { sub: 'ada', email: 'ada@example.org', email_verified: true }
const atUserinfo = ({ payload }: MutableToken) => {
  delete payload.email
}
const now = () => Math.floor(Date.now() / 1000)

const bends: Record<string, Bend> = {
  'a token for another app': { token: ({ payload }) => Object.assign(payload, { aud: 'theirs' }) },
  'a token that another app has got': { token: ({ payload }) => Object.assign(payload, { azp: 'theirs' }) },
  'a token of another issuer': { token: ({ payload }) => Object.assign(payload, { iss: 'https://other.example' }) },
  'a token of another attempt': { token: ({ payload }) => Object.assign(payload, { nonce: 'another' }) },
  'a token without a nonce': { token: ({ payload }) => delete payload.nonce },
  'a token that is over': { token: ({ payload }) => Object.assign(payload, { exp: now() - 60 }) },
  'a token of nobody': { token: ({ payload }) => delete payload.sub },
  'a key that the issuer does not have': { token: ({ header }) => Object.assign(header, { kid: 'another' }) },
  'a token that nobody has signed': { answer: ({ body }) => body && Object.assign(body, { id_token: unsigned(body) }) },
  'a token with a claim changed afterwards': {
    answer: ({ body }) => body && Object.assign(body, { id_token: changed(body) }),
  },
  'no ID token at all': { answer: ({ body }) => body && delete body.id_token },
  'somebody else’s address': {
    token: atUserinfo,
    userinfo: (answer) => Object.assign(answer, { body: { ...claims, sub: 'eve' } }),
  },
  'an error': { answer: (answer) => Object.assign(answer, { statusCode: 400, body: { error: 'invalid_grant' } }) },
  'an outage': { answer: (answer) => Object.assign(answer, { statusCode: 503, body: '' }), ends: 503 },
}

test('an issuer’s tampered answers let nobody in', { timeout: 240_000 }, async (t) => {
  const port = await freePort()
  const settings = {
    ...{ PROVIDERS: 'bent', PROVIDER_BENT_ID: 'ours', PROVIDER_BENT_SECRET: 's' },
    ...{ PROVIDER_BENT_ISSUER: `http://localhost:${port}`, PROVIDER_BENT_VOUCHES: 'example.org' },
  }
  const server = new OAuth2Server()
  await server.issuer.keys.generate('RS256')
  await server.start(port, 'localhost')
  await withServer(flagsOf(settings), async (origin) => {
    const visit = () => visitWith(server, origin, {})
    await t.test('as they are, they let somebody in', async () => arrivedAt(await visit(), `${origin}/account`))
    for (const [name, bend] of Object.entries(bends))
      await t.test(name, async () => {
        const seen = await visitWith(server, origin, bend)
        assert.equal(seen.status, bend.ends ?? 400, shown(seen))
      })
    await t.test('an address at userinfo, of the same subject, is read', async () => {
      const userinfo = (answer: MutableResponse) => Object.assign(answer, { body: claims })
      arrivedAt(await visitWith(server, origin, { token: atUserinfo, userinfo }), `${origin}/account`)
    })
    await t.test('and as they are, they let somebody in again', async () =>
      arrivedAt(await visit(), `${origin}/account`),
    )
  }).finally(() => server.stop())
})

/** Logs in there while it answers so, in a browser of its own; who was not let in is not. */
async function visitWith({ service }: OAuth2Server, origin: string, bend: Bend): Promise<Seen> {
  const { token, answer, userinfo } = bend
  service.on('beforeTokenSigning', (signed: MutableToken) => Object.assign(signed.payload, claims))
  if (token) service.on('beforeTokenSigning', token)
  if (answer) service.on('beforeResponse', answer)
  if (userinfo) service.on('beforeUserinfo', userinfo)
  const browser = browserAt(origin)
  try {
    const seen = await toProvider(browser, origin, 'bent')
    assert.equal(await isSignedIn(browser, origin), seen.status === 200, shown(seen))
    return seen
  } finally {
    for (const event of ['beforeTokenSigning', 'beforeResponse', 'beforeUserinfo']) service.removeAllListeners(event)
  }
}

const arrivedAt = (seen: Seen, address: string) => assert.equal(seen.url, address, shown(seen))

type Body = Record<string, unknown>

const partsOf = ({ id_token: token }: Body) => String(token).split('.')
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const unsigned = (body: Body) => `${encoded({ alg: 'none' })}.${partsOf(body)[1]}.`

function changed(body: Body): string {
  const [header, payload = '', signature] = partsOf(body)
  const told = JSON.parse(Buffer.from(payload, 'base64url').toString())
  return [header, encoded({ ...told, sub: 'eve' }), signature].join('.')
}
