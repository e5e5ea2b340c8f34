import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as oidc from 'openid-client'

interface Settings {
  /** PUBLIC_URL of Gatehouse. */
  gatehouse: string
  clientId: string
  /** Opens the person's browser; or prints the address, where there is none. */
  open(address: string): void
}

/**
 * Logs a person in to a program on their own machine: by their browser, which comes back to an address that only this
 * machine can reach (RFC 8252 section 7.3). No secret: anybody could read it out of the program; PKCE stands in for it.
 */
export async function logIn({ gatehouse, clientId, open }: Settings) {
  const execute = gatehouse.startsWith('http:') ? [oidc.allowInsecureRequests] : []
  const config = await oidc.discovery(new URL(gatehouse), clientId, undefined, oidc.None(), { execute })
  const verifier = oidc.randomPKCECodeVerifier()
  const state = oidc.randomState()
  const { port, back } = await listen()
  const parameters = {
    redirect_uri: `http://127.0.0.1:${port}/callback`,
    // offline_access: it stays logged in until it, or the person on the account page, ends that.
    scope: 'openid email offline_access',
    prompt: 'consent',
    state,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }
  open(oidc.buildAuthorizationUrl(config, parameters).href)
  const tokens = await oidc.authorizationCodeGrant(config, await back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
  })
  return { tokens, user: await oidc.fetchUserInfo(config, tokens.access_token, oidc.skipSubjectCheck) }
}

/** Waits for the browser at a port of its own, for one visit. */
async function listen(): Promise<{ port: number; back: Promise<URL> }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const back = new Promise<URL>((resolve) => {
    server.on('request', ({ url = '/' }, response: ServerResponse) => {
      const address = new URL(url, `http://127.0.0.1:${port}`)
      if (address.pathname !== '/callback') return void response.writeHead(404).end()
      response.setHeader('Connection', 'close')
      response.end('You are logged in. You can close this page.')
      server.close()
      resolve(address)
    })
  })
  return { port, back }
}
