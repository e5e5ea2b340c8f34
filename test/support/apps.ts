import { type Client, site } from './client.ts'

/** What an app gets of a log-in. */
export interface AppTokens {
  accessToken: string
  refreshToken: string
  deviceToken: string
}

/** Logs in as an app does. */
export async function appLogIn(client: Client, body: object): Promise<AppTokens> {
  const answer = await client.api('/login', { mode: 'token', ...body })
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  return answer.json<AppTokens>()
}

/** What an access token says, unverified. */
export function claimsOf(accessToken: string): Record<string, unknown> {
  const [, payload = ''] = accessToken.split('.')
  return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')))
}

export const bearer = (accessToken: string) => ({ Authorization: `Bearer ${accessToken}` })

export const ownAudience = site
