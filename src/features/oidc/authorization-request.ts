import type { Deps } from '../../deps.ts'
import { readAsked } from './asked.ts'
import type { Client } from './client-statements.ts'
import { type OAuthError, refuse } from './errors.ts'
import { type IdTokenHint, readHint } from './id-token.ts'
import { knownClient } from './known-clients.ts'
import { type Parameters, wordsIn } from './parameters.ts'
import { isRegistered } from './redirects.ts'
import { challengeOf, checkPrompt, checkUnsupported, maxAgeOf, resourceOf, scopeOf } from './request-rules.ts'

/** Whom an answer of authorize goes to: a trusted address, and how. */
export interface ReplyTo {
  redirectUri: string
  mode: 'query' | 'form_post'
  state: string | undefined
}

export interface AuthorizationRequest {
  client: Client
  replyTo: ReplyTo
  scope: string[]
  nonce: string | null
  challenge: string | null
  resource: string | null
  prompt: string[]
  /** Seconds since the last proof. */
  maxAge: number | null
  acrValues: string[]
  hint: IdTokenHint | null
  loginHint: string | undefined
  uiLocales: string | undefined
  /** Somebody was sent from here to prove who it is, at this time. */
  askedAt: number | null
}

/** `untrusted`: nobody may be sent back, so a page says so. */
export type ReadRequest =
  | { ok: true; value: AuthorizationRequest }
  | { ok: false; code: 'untrusted'; reason: 'client' | 'redirect' }
  | { ok: false; code: 'refused'; replyTo: ReplyTo; error: OAuthError }

/** Reads an authorization request: first whom to answer, and only then what is wrong with it (RFC 6749 section 4.1.2.1). */
export async function readRequest(deps: Deps, parameters: Parameters): Promise<ReadRequest> {
  const { values, repeated } = parameters
  const client = repeated.includes('client_id') ? null : await knownClient(deps, values.client_id)
  if (!client) return { ok: false, code: 'untrusted', reason: 'client' }
  const redirectUri = values.redirect_uri ?? ''
  if (repeated.includes('redirect_uri') || !isRegistered(client.redirectUris, redirectUri))
    return { ok: false, code: 'untrusted', reason: 'redirect' }
  const mode = values.response_mode === 'form_post' ? 'form_post' : 'query'
  const replyTo: ReplyTo = { redirectUri, mode, state: repeated.includes('state') ? undefined : values.state }
  const request = await checkRequest(deps, client, replyTo, parameters)
  return request.ok ? request : { ok: false, code: 'refused', replyTo, error: request }
}

async function checkRequest(
  deps: Deps,
  client: Client,
  replyTo: ReplyTo,
  parameters: Parameters,
): Promise<{ ok: true; value: AuthorizationRequest } | OAuthError> {
  const { values } = parameters
  const unsupported = checkUnsupported(parameters)
  if (unsupported) return unsupported
  const [scope, challenge] = [scopeOf(client, values.scope), challengeOf(client, values)]
  if (!scope.ok) return scope
  if (!challenge.ok) return challenge
  const [resource, maxAge] = [resourceOf(client, values.resource), maxAgeOf(values.max_age)]
  if (!resource.ok) return resource
  if (!maxAge.ok) return maxAge
  const prompt = wordsIn(values.prompt)
  const badPrompt = checkPrompt(prompt)
  if (badPrompt) return badPrompt
  const hint = values.id_token_hint === undefined ? null : await readHint(deps, values.id_token_hint)
  if (values.id_token_hint !== undefined && !hint)
    return refuse('invalid_request', 'id_token_hint is no ID token of ours')
  return {
    ok: true,
    value: {
      ...{ client, replyTo, prompt, hint, scope: scope.value, challenge: challenge.value },
      ...{ resource: resource.value, maxAge: maxAge.value, nonce: values.nonce ?? null },
      ...{ acrValues: wordsIn(values.acr_values), loginHint: values.login_hint, uiLocales: values.ui_locales },
      askedAt: await readAsked(deps, client.id, values.asked),
    },
  }
}
