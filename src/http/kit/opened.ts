import type { Context } from 'hono'
import type { Opened } from '../../sessions/open-session.ts'
import { writeDevice, writeSession } from './cookies.ts'
import type { HttpEnv } from './env.ts'

/** What a log-in answers programs, whatever proved it: the user, and a browser's cookies or an app's tokens. */
export function openedAnswer(c: Context<HttpEnv>, opened: Opened): Response {
  return c.json(openedBody(c, opened))
}

/** The same as members, for an answer that says more. */
export function openedBody(c: Context<HttpEnv>, { user, deviceToken, access }: Opened) {
  if (access.mode === 'token') return { user, ...access.tokens, deviceToken }
  writeOpened(c, { deviceToken, access })
  return { user }
}

/** The cookies of a session that a log-in opened in a browser. */
export function writeOpened(
  c: Context<HttpEnv>,
  { deviceToken, access }: Pick<Opened, 'deviceToken' | 'access'>,
): void {
  if (access.mode === 'cookie') writeSession(c, access.session, access.accessToken)
  writeDevice(c, deviceToken)
}
