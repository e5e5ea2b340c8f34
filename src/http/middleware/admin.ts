import type { Context, MiddlewareHandler } from 'hono'
import type { Admin } from '../../admin/index.ts'
import { invalidChoice } from '../kit/admin-users.ts'
import { originOf } from '../kit/client.ts'
import type { HttpEnv } from '../kit/env.ts'
import { problemPage } from '../kit/problem-page.tsx'
import { problem } from '../kit/problems.ts'
import { jsonObject } from '../kit/validate.ts'
import { auditWords } from './audit-words.ts'
import { formBody, jsonBody } from './body.ts'
import { sameSiteForm, sameSiteJson } from './cross-site.ts'
import { inEnglish } from './language.ts'
import { limitClient } from './rate-limit.ts'
import { freshOnly, freshPage, signedIn, signedInPage, visitorOf } from './session.ts'

/*
 * The guards of the desk. The database says at every request who is an administrator, and a change wants a fresh
 * session.
 */

/** Why somebody who is signed in may not be here. */
function refusalAtDesk(c: Context<HttpEnv>) {
  const { account, lacksFactor } = visitorOf(c)
  if (account?.role !== 'admin') return 'forbidden'
  return lacksFactor ? 'factor_needed' : undefined
}

const adminOnly: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const refusal = refusalAtDesk(c)
  return refusal ? problem(c, refusal) : next()
}

const adminPage: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const refusal = refusalAtDesk(c)
  return refusal ? problemPage(c, refusal) : next()
}

/** What is no number is refused; a number is brought within the list's bounds. */
const numbersOnly: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const field = ['limit', 'days'].find((name) => /\D/.test(c.req.query(name) ?? ''))
  return field ? problem(c, 'invalid_input', invalidChoice(field)) : next()
}

const limit = limitClient('admin', problem)

export const adminReads = [signedIn('desk'), adminOnly, numbersOnly] as const
export const adminWrites = [sameSiteJson, jsonBody('required'), limit, jsonObject, ...adminReads, freshOnly] as const
/** Of routes that want no body. */
export const adminActions = [sameSiteJson, jsonBody('optional'), limit, jsonObject, ...adminReads, freshOnly] as const

export const adminPages = [signedInPage('desk'), adminPage, inEnglish, auditWords] as const
export const adminForms = [sameSiteForm, formBody, limitClient('admin', problemPage), ...adminPages, freshPage] as const

/** The administrator of a route that a guard above has let through. */
export const adminOf = (c: Context<HttpEnv>): Admin => ({ id: visitorOf(c).visitor.user.id, origin: originOf(c) })
