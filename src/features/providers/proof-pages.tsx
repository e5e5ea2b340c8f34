import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { AddressPage, ProofPage } from '#templates/pages/providers/proof.tsx'
import { logIn } from '../../account/index.ts'
import { originOf } from '../../http/kit/client.ts'
import { clearProvider, readCookie } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { blankForm, readForm } from '../../http/kit/form.ts'
import { Hono } from '../../http/kit/hono.ts'
import { leadTo, nextOf } from '../../http/kit/next.ts'
import { entriesOf } from '../../http/kit/onward.ts'
import { writeOpened } from '../../http/kit/opened.ts'
import { page, shellOf } from '../../http/kit/page.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { setRefusalHeaders, statuses } from '../../http/kit/problems.ts'
import { toSecondFactor } from '../../http/kit/second-factor.ts'
import { formBody } from '../../http/middleware/body.ts'
import { sameSiteForm } from '../../http/middleware/cross-site.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { resume, signedInPage, toFresh, visitorOf } from '../../http/middleware/session.ts'
import { newSecret } from '../../lib/hashes.ts'
import { fail, type Result } from '../../lib/result.ts'
import { addressForm, proofForm } from './bodies.ts'
import { providerTitle } from './find-provider.ts'
import { type HeldIdentity, readHeldIdentity } from './held-identity.ts'
import { linkAccount } from './link-account.ts'
import { nameOf, newLink } from './linking.ts'
import { toInbox } from './to-inbox.ts'

const body = [sameSiteForm, formBody] as const
const heldIn = (c: Context<HttpEnv>) => readHeldIdentity(c.var.deps, readCookie(c, 'provider'))

/** Nothing is linked before it is known to whose account. */
async function heldForOwner(c: Context<HttpEnv>): Promise<Result<HeldIdentity, 'login_expired'>> {
  const held = await heldIn(c)
  return held.ok && held.value.userId === '' ? fail('login_expired') : held
}

/** What is still to be said by somebody whom a provider has sent back: whose account it is, or which address. */
export const proofPages = new Hono<HttpEnv>()
  .get('/login/provider/proof', async (c) => {
    const held = await heldForOwner(c)
    return held.ok ? proofPage(c, held.value, blankForm) : problemPage(c, held.code)
  })
  .post('/login/provider/proof', ...body, limitClient('login', problemPage), async (c) => {
    const held = await heldForOwner(c)
    if (!held.ok) return problemPage(c, held.code)
    const form = readForm(c, proofForm)
    if (!form.ok) return proofPage(c, held.value, form.state, 422)
    const { id, email, userId, next: kept } = held.value
    const link = newLink(c.var.deps, held.value, originOf(c))
    const result = await logIn(c.var.deps, {
      ...{ login: { email: email ?? '' }, password: form.value.password, remember: false, mode: 'cookie' },
      ...{ deviceCookie: readCookie(c, 'device'), origin: originOf(c), once: { key: id, by: newSecret() } },
      identity: nameOf(held.value),
      also: (isIn) => link.statements(userId, isIn),
    })
    if (!result.ok && result.code === 'second_factor_required')
      return toSecondFactor(c, result.challenge, '/login/provider/proof')
    if (!result.ok) {
      setRefusalHeaders(c, statuses[result.code], result.retryAfter)
      return proofPage(c, held.value, form.failed(result.code, result.retryAfter), statuses[result.code])
    }
    c.var.deps.enqueueMails([link.noticeId])
    clearProvider(c)
    writeOpened(c, result.value)
    return c.redirect(nextOf(c, kept) ?? '/account', 303)
  })
  .post('/login/provider/connect', ...body, limitClient('provider', problemPage), signedInPage('stated'), async (c) => {
    const held = await heldForOwner(c)
    if (!held.ok) return problemPage(c, held.code)
    const { user, session } = visitorOf(c).visitor
    if (user.id !== held.value.userId) return problemPage(c, 'login_expired')
    const asked = {
      onceKey: `${held.value.id}-connect`,
      userId: user.id,
      sessionId: session.id,
      mailedSince: held.value.heldAt,
    }
    const result = await linkAccount(c.var.deps, { ...asked, identity: held.value, origin: originOf(c) })
    if (!result.ok) return result.code === 'fresh_needed' ? toFresh(c) : problemPage(c, result.code)
    clearProvider(c)
    return c.redirect(nextOf(c, held.value.next) ?? '/account', 303)
  })
  .get('/login/provider/address', async (c) => {
    const held = await heldIn(c)
    return held.ok ? addressPage(c, held.value, blankForm) : problemPage(c, held.code)
  })
  .post('/login/provider/address', ...body, limitClient('register', problemPage), async (c) => {
    const held = await heldIn(c)
    if (!held.ok) return problemPage(c, held.code)
    const form = readForm(c, addressForm)
    if (!form.ok) return addressPage(c, held.value, form.state, 422)
    return toInbox(c, { ...held.value, email: form.value.email })
  })

async function proofPage(c: Context<HttpEnv>, held: HeldIdentity, form: FormState, status: ContentfulStatusCode = 200) {
  await leadTo(c, held.next)
  const resumed = await resume(c, 'stated')
  const isOwner = resumed?.visitor.user.id === held.userId
  const others = isOwner ? [] : await entriesOf(c, { page: 'proof', next: '/login/provider/proof' })
  const shown = { form, provider: providerTitle(c, held.provider), isOwner, others, email: held.email ?? null }
  return page(c, <ProofPage shell={shellOf(c)} challenged={c.var.hasChallenge ?? false} {...shown} />, status)
}

const addressPage = (c: Context<HttpEnv>, held: HeldIdentity, form: FormState, status: ContentfulStatusCode = 200) =>
  page(c, <AddressPage shell={shellOf(c)} form={form} provider={providerTitle(c, held.provider)} />, status)
