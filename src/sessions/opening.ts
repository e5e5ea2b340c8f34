import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../deps.ts'
import type { Origin } from '../origin.ts'
import { insertSession, type NewSession } from '../store/accounts/sessions.ts'
import type { User } from '../store/accounts/users.ts'
import { allOf, never, valueIf } from '../store/conditions.ts'
import { signAccess, signBearer, stateOf, type Visitor, visible } from './access-token.ts'
import { type HalfSignedIn, signChallenge } from './challenge.ts'
import { gateOf } from './gate.ts'
import { newTokenSession, type TokenSet } from './refresh-token.ts'
import { newSession, type OpenedSession } from './session-cookie.ts'

export interface NewOpening {
  userId: string
  /** How somebody has proven who it is (RFC 8176). */
  amr: readonly string[]
  mode: 'cookie' | 'token'
  remember: boolean
  origin: Origin
  /** A proof too weak to change the account by: what needs a fresh one asks again. */
  isWeak?: boolean
}

/** What a browser or an app gets of a session. */
export type Access = BrowserAccess | TokenAccess
export type BrowserAccess = { mode: 'cookie'; session: OpenedSession; accessToken: string | null }
export type TokenAccess = { mode: 'token'; tokens: TokenSet }

/**
 * A session on its way, for the batch of whoever has checked who it is. No session is inserted but by this: its
 * condition holds the gate, behind which a second factor is asked for.
 */
export async function newOpening(deps: Deps, input: NewOpening) {
  const { userId, amr, mode, remember } = input
  const { row, session, access } = await (mode === 'token' ? forApp(deps, input) : forBrowser(deps, input))
  const { isOpen, isFull, asked } = gateOf(deps, userId, amr)
  const now = deps.clock()
  const isOpenIf = (wanted: SQLWrapper) => allOf(wanted, isOpen)
  return {
    isOpenIf,
    insert: (wanted: SQLWrapper) =>
      insertSession(
        { ...row, authAt: now, freshAt: valueIf(input.isWeak ? never : isFull, now), amr: amr.join(' ') },
        isOpenIf(wanted),
      ),
    asked,
    challenge: async (securityVersion: number, methods: { method: string }[]): Promise<HalfSignedIn> => ({
      pending: await signChallenge(deps, { userId, securityVersion, amr: [...amr], mode, remember }),
      methods: methods.map(({ method }) => method),
    }),
    /** What a browser gets; null for an app. */
    session,
    access: (user: User, { freshAt }: { freshAt: number | null }) => {
      const session = stateOf({ id: row.id, expiresAt: row.expiresAt, authAt: now, freshAt, amr: amr.join(' ') })
      return access({ user: visible(user), session, locale: user.locale })
    },
  }
}

interface Row {
  row: NewSession
  session: OpenedSession | null
  access(visitor: Visitor): Promise<Access>
}

async function forBrowser(deps: Deps, { userId, remember, origin }: NewOpening): Promise<Row> {
  const { row, opened: session } = await newSession(deps, userId, remember, origin)
  return {
    row,
    session,
    access: async (visitor) => ({ mode: 'cookie', session, accessToken: await signAccess(deps, visitor) }),
  }
}

async function forApp(deps: Deps, { userId, remember, origin }: NewOpening): Promise<Row> {
  const { row, refreshToken } = await newTokenSession(deps, userId, remember, origin)
  return {
    row,
    session: null,
    access: async (visitor) => ({ mode: 'token', tokens: { ...(await signBearer(deps, visitor)), refreshToken } }),
  }
}
