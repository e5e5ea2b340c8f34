import type { SQL, SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../deps.ts'
import type { Origin } from '../origin.ts'
import { openStatements } from '../store/accounts/session-opening.ts'
import type { NewSession, SessionRef } from '../store/accounts/sessions.ts'
import type { User } from '../store/accounts/users.ts'
import { allOf, anyOf, never, valueIf } from '../store/conditions.ts'
import { signAccess, signBearer, stateOf, type Visitor, visible } from './access-token.ts'
import { type HalfSignedIn, signChallenge } from './challenge.ts'
import { gateOf } from './gate.ts'
import { newTokenSession, type TokenSet } from './refresh-token.ts'
import { cookieSession, newSession, type OpenedSession } from './session-cookie.ts'

export interface NewOpening {
  userId: string
  /** How somebody has proven who it is (RFC 8176). */
  amr: readonly string[]
  mode: 'cookie' | 'token'
  remember: boolean
  origin: Origin
  /** The service that an app's access tokens are for, where that is not this one. */
  audience?: string | undefined
  /** True in SQL where the gate stands open although the account asks for more. */
  trusted?: SQLWrapper
  /** A proof too weak to change the account by: what needs a fresh one asks again. */
  isWeak?: boolean
  /** The account elsewhere that it is begun by, issuer and subject; or SQL that finds it. */
  identity?: string | SQL | undefined
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
  const { userId, amr, mode, remember, audience, identity } = input
  const { row, former, openedAs, access } = await (mode === 'token' ? forApp(deps, input) : forBrowser(deps, input))
  const { isOpen, asked } = gateOf(deps, userId, amr)
  const isPassed = input.trusted ? anyOf(isOpen, input.trusted) : isOpen
  const now = deps.clock()
  const isOpenIf = (wanted: SQLWrapper) => allOf(wanted, isPassed)
  return {
    isOpenIf,
    /** For the batch; `openedIn` reads what they told. */
    statements: (wanted: SQLWrapper) => {
      const freshAt = valueIf(input.isWeak ? never : isOpen, now)
      return openStatements(
        { ...row, identity: identity ?? null, authAt: now, freshAt, amr: amr.join(' ') },
        former,
        isOpenIf(wanted),
      )
    },
    /** Nothing, where the session was not wanted or the gate closed. */
    openedIn,
    asked,
    challenge: async (securityVersion: number, asked: { method: string }[]): Promise<HalfSignedIn> => {
      const methods = asked.map(({ method }) => method)
      const pending = await signChallenge(deps, {
        userId,
        securityVersion,
        amr: [...amr],
        mode,
        remember,
        methods,
        audience,
        // A new account asks for no second factor, so what only the batch finds out is of sessions alone.
        identity: typeof identity === 'string' ? identity : undefined,
      })
      return { pending, methods }
    },
    /** What a browser gets; null for an app. */
    sessionIn: (told: Told) => {
      const opened = openedIn(told)
      return opened ? openedAs(opened.id) : null
    },
    access: (user: User, { id, freshAt }: OpenedRow) => {
      const session = stateOf({ id, expiresAt: row.expiresAt, authAt: now, freshAt, amr: amr.join(' ') })
      return access({ user: visible(user), session, locale: user.locale })
    },
  }
}

export type Opening = Awaited<ReturnType<typeof newOpening>>

/** A session as it stands when it is opened. */
export interface OpenedRow {
  id: string
  freshAt: number | null
}

/** What the statements told. */
export interface Told {
  renewed?: OpenedRow[] | undefined
  opened?: OpenedRow[] | undefined
}

const openedIn = ({ renewed = [], opened = [] }: Told): OpenedRow | undefined => renewed[0] ?? opened[0]

interface Row {
  row: NewSession
  /** What the browser has been signed in by. */
  former: SessionRef | null
  openedAs(id: string): OpenedSession | null
  access(visitor: Visitor): Promise<Access>
}

async function forBrowser(deps: Deps, { userId, remember, origin }: NewOpening): Promise<Row> {
  const { row, openedAs } = await newSession(deps, userId, remember, origin)
  const former = await cookieSession(origin)
  return {
    ...{ row, former, openedAs },
    access: async (visitor) => {
      const session = openedAs(visitor.session.id)
      return { mode: 'cookie', session, accessToken: await signAccess(deps, visitor) }
    },
  }
}

async function forApp(deps: Deps, { userId, remember, origin, audience }: NewOpening): Promise<Row> {
  const { row, refreshToken } = await newTokenSession(deps, userId, remember, origin)
  return {
    ...{ row: { ...row, audience: audience ?? null }, former: null, openedAs: () => null },
    access: async (visitor) => {
      const tokens = { ...(await signBearer(deps, visitor, audience)), refreshToken }
      return { mode: 'token', tokens }
    },
  }
}
