import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { PasskeyForm, PasskeyScript } from '#templates/pages/passkeys/passkey-form.tsx'
import { PasskeysCard } from '#templates/pages/passkeys/passkeys-card.tsx'
import type { HttpEnv } from '../../http/kit/env.ts'
import { languageOf, wordsOf } from '../../http/kit/language.ts'
import type { EntryPoint, Newcomer } from '../../http/kit/onward.ts'
import { shellOf } from '../../http/kit/page.ts'
import type { ProofAsked } from '../../http/kit/proof.ts'
import { momentOf } from '../../http/kit/time.ts'
import { visitorOf } from '../../http/middleware/session.ts'
import { day } from '../../lib/clock.ts'
import { commit } from '../../store/database.ts'
import { isSynced } from './authenticator-data.ts'
import { listPasskeys } from './manage-passkeys.ts'
import { noteOffer, type Passkey } from './statements.ts'

/* What passkeys add to pages of the kernel. */

const isOn = (c: Context<HttpEnv>) => c.var.deps.config.passkeys.on

/** Beside the password, and for pages that confirm the script alone: it tells whether to offer a passkey then. */
export async function passkeyEntry(c: Context<HttpEnv>, { page, next }: EntryPoint): Promise<Child | null> {
  if (!isOn(c) || page === 'register') return null
  if (page === 'confirm') return <PasskeyScript shell={shellOf(c)} />
  const { logIn } = wordsOf(c).passkeys
  const field = page === 'login'
  return <PasskeyForm shell={shellOf(c)} action="/login/passkey" hidden={{ next }} submit={logIn} autofill={field} />
}

/** Where somebody is asked once more who it is; after a password the script alone, for whoever has none to show. */
export async function passkeyProof(c: Context<HttpEnv>, asked: ProofAsked): Promise<Child | null> {
  const { action, ways, hidden, isAfterPassword } = asked
  if (!isOn(c)) return null
  if (!ways.includes('passkey')) return isAfterPassword ? <PasskeyScript shell={shellOf(c)} /> : null
  return <PasskeyForm shell={shellOf(c)} action={action} hidden={hidden} submit={wordsOf(c).passkeys.prove} />
}

export async function passkeyCard(c: Context<HttpEnv>): Promise<Child | null> {
  if (!isOn(c)) return null
  const { visitor, account } = visitorOf(c)
  const { locale } = languageOf(c)
  const passkeys = await listPasskeys(c.var.deps, visitor.user.id)
  const rows = passkeys.map(({ id, label, flags, createdAt, lastUsedAt }) => ({
    ...{ id, label, synced: isSynced(flags), made: momentOf(createdAt, locale) },
    used: lastUsedAt === null ? null : momentOf(lastUsedAt, locale),
  }))
  return (
    <PasskeysCard shell={shellOf(c)} passkeys={rows} signalled={signalledOf(c, account?.passkeyHandle, passkeys)} />
  )
}

function signalledOf(c: Context<HttpEnv>, userId: string | null | undefined, passkeys: Passkey[]) {
  if (!userId) return null
  const { email, username } = visitorOf(c).visitor.user
  const accepted = passkeys.map(({ id }) => id)
  return { rpId: c.var.deps.config.passkeys.rpId, userId, name: email, displayName: username ?? email, accepted }
}

/** Once in so many seconds, whatever somebody makes of it. */
const offerInterval = 30 * day

/** A passkey is offered to whoever has none and says by the script that this browser can make one. */
export function offerPasskey(c: Context<HttpEnv>, account: Newcomer, next: string): string | null {
  const { config, clock, db, defer } = c.var.deps
  const can = new URLSearchParams(c.var.bodyText).get('passkeys') === 'can'
  const wasOffered = (account.passkeyOfferedAt ?? 0) > clock() - offerInterval
  if (!config.passkeys.on || !can || account.passkeyHandle !== null || wasOffered) return null
  defer(commit(db, { offered: noteOffer(account.id, clock()) }))
  return `/passkeys/new?offered&next=${encodeURIComponent(next)}`
}
