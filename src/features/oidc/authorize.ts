import type { Deps } from '../../deps.ts'
import { idTime } from '../../lib/ids.ts'
import type { Visitor } from '../../sessions/index.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { signCode } from './code.ts'
import { type OAuthCode, type OAuthError, refuse } from './errors.ts'
import { acrOf, strong } from './id-token.ts'

/** Who asks, as the session tells. */
export interface Asker {
  visitor: Visitor
  /** The address is still to be confirmed, and nothing but that is open. */
  isFenced: boolean
  /** It was proven a moment ago who is there. */
  isFresh: boolean
  /** What this person lets the client have already. */
  consented: readonly string[]
}

/** What somebody has to do before the client gets its answer. */
export type Obstacle = 'log_in' | 'confirm' | 'prove' | 'consent'

export type Step = { to: 'client'; answer: { ok: true; code: string } | OAuthError } | { to: Obstacle }

/** What comes next for an authorization request: an answer to the client, or a page that asks for something first. */
export async function authorize(deps: Deps, request: AuthorizationRequest, asker: Asker | null): Promise<Step> {
  const { hint, prompt } = request
  if (asker && hint && hint.userId !== asker.visitor.user.id)
    return { to: 'client', answer: refuse('login_required', 'somebody else is signed in') }
  const obstacle = obstacleOf(deps, request, asker)
  if (obstacle && prompt.includes('none'))
    return { to: 'client', answer: refuse(silently[obstacle], 'nothing may be asked') }
  if (obstacle || !asker) return { to: obstacle ?? 'log_in' }
  return { to: 'client', answer: { ok: true, code: await codeFor(deps, request, asker.visitor) } }
}

/** What `prompt=none` is told (OpenID Connect Core 3.1.2.6). */
const silently: Record<Obstacle, OAuthCode> = {
  log_in: 'login_required',
  prove: 'login_required',
  confirm: 'interaction_required',
  consent: 'consent_required',
}

function obstacleOf(deps: Deps, request: AuthorizationRequest, asker: Asker | null): Obstacle | null {
  if (!asker) return 'log_in'
  if (asker.isFenced) return 'confirm'
  if (wantsProof(deps, request, asker)) return 'prove'
  if (!wantsConsent(request, asker)) return null
  // What a passer-by at an open browser must not give away (ASVS 10.7.1).
  return asker.isFresh || request.client.firstParty ? 'consent' : 'prove'
}

function wantsProof({ clock }: Deps, request: AuthorizationRequest, { visitor: { session } }: Asker): boolean {
  if (wasJustProven(request, session)) return false
  const { prompt, maxAge, acrValues } = request
  const isTooOld = maxAge !== null && clock() - provenAt(session) > maxAge
  const isTooWeak = acrValues[0] === strong && acrOf(session.amr) !== strong
  return prompt.includes('login') || isTooOld || isTooWeak
}

/** Since this request has asked for it: it is asked for once. */
const wasJustProven = ({ askedAt }: AuthorizationRequest, { authAt }: Visitor['session']) =>
  askedAt !== null && authAt !== null && authAt >= askedAt

function wantsConsent(request: AuthorizationRequest, { visitor, consented }: Asker): boolean {
  const { prompt, client, scope } = request
  if (prompt.includes('consent')) return true
  if (prompt.includes('select_account') && !wasJustProven(request, visitor.session)) return true
  return !client.firstParty && !scope.every((one) => consented.includes(one))
}

export function codeFor(deps: Deps, request: AuthorizationRequest, { user, session }: Visitor): Promise<string> {
  return signCode(deps, request, { userId: user.id, sid: session.id, authTime: provenAt(session), amr: session.amr })
}

/** A session of before it was noted was opened by a proof. */
const provenAt = ({ id, authAt }: Visitor['session']) => authAt ?? idTime(id)
