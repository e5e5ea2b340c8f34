import { createRemoteJWKSet, jwtVerify } from 'jose'

interface Bindings {
  /** PUBLIC_URL of the Gatehouse that signs. */
  GATEHOUSE_URL: string
  /** The name of this service among TOKEN_AUDIENCES there: a token for another is none for us. */
  AUDIENCE: string
}

/**
 * Another Worker, which lets in whoever brings an access token of ours. It asks Gatehouse for its public keys once and
 * keeps them; it never sees a password, a cookie or the database.
 */
export default {
  async fetch(request: Request, { GATEHOUSE_URL, AUDIENCE }: Bindings): Promise<Response> {
    const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.get('Authorization') ?? '') ?? []
    const keys = keysOf(GATEHOUSE_URL)
    const verified = await jwtVerify(token, keys, {
      issuer: GATEHOUSE_URL,
      audience: AUDIENCE,
      algorithms: ['ES256'],
      typ: 'at+jwt',
      requiredClaims: ['sub', 'exp', 'emailConfirmed'],
    }).catch(() => null)
    if (!verified) return new Response('Please log in.', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })
    return Response.json({ hello: verified.payload.sub, role: verified.payload.role })
  },
}

const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>()

function keysOf(url: string) {
  const known = keySets.get(url) ?? createRemoteJWKSet(new URL('/.well-known/jwks.json', url))
  keySets.set(url, known)
  return known
}
