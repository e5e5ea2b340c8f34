import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { problem } from '../../http/kit/problems.ts'
import { whenOn } from './guards.ts'

const shared = { 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' }

/** What password managers and browsers look up about passkeys, and where a password is changed. */
export const wellKnown = new Hono<HttpEnv>()
  // W3C, "A Well-Known URL for Relying Party Passkey Endpoints".
  .get('/.well-known/passkey-endpoints', whenOn, (c) => {
    const { publicUrl } = c.var.deps.config
    return c.json({ enroll: `${publicUrl}/passkeys/new`, manage: `${publicUrl}/account` }, 200, shared)
  })
  // WebAuthn L3 section 5.11.
  .get('/.well-known/webauthn', whenOn, (c) => {
    const { relatedOrigins } = c.var.deps.config.passkeys
    return relatedOrigins.length > 0 ? c.json({ origins: relatedOrigins }, 200, shared) : problem(c, 'not_found')
  })
  // W3C, "A Well-Known URL for Changing Passwords".
  .get('/.well-known/change-password', (c) => c.redirect('/account', 302))
