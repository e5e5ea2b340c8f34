import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { AppsCard } from '#templates/pages/oidc/apps-card.tsx'
import type { HttpEnv } from '../../http/kit/env.ts'
import { visitorOf } from '../../http/middleware/session.ts'
import { listConsents } from './manage-consents.ts'

/** The apps that somebody lets know who they are; nothing where there is none. */
export async function appsCard(c: Context<HttpEnv>): Promise<Child | null> {
  const apps = await listConsents(c.var.deps, visitorOf(c).visitor.user.id)
  return apps.length > 0 ? <AppsCard apps={apps} /> : null
}
