import type { Deps } from '../deps.ts'
import { type EmailChange, pendingEmailChange } from '../store/accounts/email-changes.ts'
import { type Session, sessionsOf } from '../store/accounts/sessions.ts'
import { type AuditRow, auditTrail } from '../store/admin/audit.ts'
import { commit } from '../store/database.ts'

/** What somebody sees of the account beside the account itself. */
export interface Overview {
  /** The one last used first. */
  sessions: ListedSession[]
  /** The address that waits to be confirmed. */
  pendingEmail: string | null
  /** What has happened to the account, the newest first. */
  activity: Activity[]
}

export interface Activity {
  at: number
  event: string
  device: string | null
  /** ISO 3166 code, or null. */
  country: string | null
  /** An administrator did it. */
  byAdmin: boolean
}

export interface ListedSession {
  id: string
  /** The name of the app that it is a grant to; null: a browser's, or the account's own app. */
  app: string | null
  device: string
  /** ISO 3166 code, or null. */
  country: string | null
  createdAt: number
  lastSeenAt: number
  expiresAt: number
}

/** By itself; the session guard with certainty `overview` asks the same in its own trip. */
export async function readOverview(deps: Deps, userId: string): Promise<Overview> {
  return overviewFrom(await commit(deps.db, overviewOf(deps, userId)))
}

export const overviewOf = ({ config, clock, features }: Deps, userId: string) => ({
  apps: features.flatMap(({ apps }) => apps?.(userId) ?? []),
  sessions: sessionsOf(userId, clock()),
  changes: pendingEmailChange(userId, clock() - config.confirmLinkTtl),
  events: auditTrail(userId, '~', shownEvents),
})

const shownEvents = 20

export interface OverviewRows {
  apps: { sessionId: string; name: string }[][]
  sessions: Session[]
  changes: EmailChange[]
  events: AuditRow[]
}

export function overviewFrom({ sessions, apps, changes: [pending], events }: OverviewRows): Overview {
  const names = new Map(apps.flat().map(({ sessionId, name }) => [sessionId, name]))
  // What was granted to an app that is gone is of no use to anybody.
  const alive = sessions.filter(({ id, clientId }) => clientId === null || names.has(id))
  const listed = alive.map(({ id, device, place, createdAt, lastSeenAt, expiresAt }) => {
    return { id, app: names.get(id) ?? null, device, country: place, createdAt, lastSeenAt, expiresAt }
  })
  const activity = events.map(({ at, event, device, country, actorId }) => {
    return { at, event, device, country, byAdmin: actorId !== null }
  })
  return { sessions: listed, pendingEmail: pending?.newEmail ?? null, activity }
}
