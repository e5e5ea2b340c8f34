import type { SQLWrapper } from 'drizzle-orm'
import { enterVouched } from '../../account/index.ts'
import type { Deps } from '../../deps.ts'
import { newSecret } from '../../lib/hashes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import {
  type AdmissionRefusal,
  admissionRefusal,
  type HalfSignedIn,
  type Opened,
  openSession,
  readDevice,
} from '../../sessions/index.ts'
import { type User, userByLogin } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { nameOf, newLink } from './linking.ts'
import type { ProviderPerson } from './person.ts'
import type { Provider } from './settings.ts'
import { holderOf, identityBy, noteIdentityUse } from './statements.ts'

export interface Entering {
  /** What the answer of the provider uses up. */
  onceKey: string
  mode: 'cookie' | 'token'
  remember: boolean
  deviceCookie: string | undefined
  origin: Origin
}

export type Entered =
  | { is: 'in'; opened: Opened }
  | { is: 'half'; challenge: HalfSignedIn }
  /** Its address has an account, whose owner is to prove it once. */
  | { is: 'proof_needed'; account: User }
  /** It goes on as any sign-up does, whether or not there is an account. */
  | { is: 'sign_up'; email: string | null }

type EnterFailure = AdmissionRefusal | 'provider_refused'

/**
 * Lets somebody in by an account elsewhere. An identity that is linked logs in. One that is not is never linked by its
 * address alone: that takes a provider that speaks for the mailbox, and, where the account is somebody's already, a proof.
 */
export async function enterBy(
  deps: Deps,
  provider: Provider,
  person: ProviderPerson,
  input: Entering,
): Promise<Result<Entered, EnterFailure>> {
  const { email, isVouched } = person
  const { linked, holders, owners } = await commit(deps.db, {
    linked: identityBy(person),
    holders: holderOf(person),
    owners: email !== null && userByLogin({ email }),
  })
  const [holder] = holders
  if (linked.length > 0 && holder) return logIn(deps, person, holder, input)
  if (email === null || !isVouched) return ok({ is: 'sign_up', email })
  const [owner] = owners || []
  if (!owner || (owner.emailConfirmedAt === null && owner.disabledAt === null))
    return takeIn(deps, provider, { ...person, email }, owner ?? null, input)
  // An administrator is never linked without a proof.
  const isBold = deps.config.providers.autoLink && owner.role !== 'admin' && owner.disabledAt === null
  return isBold ? linkAndLogIn(deps, provider, person, owner, input) : ok({ is: 'proof_needed', account: owner })
}

async function logIn(
  deps: Deps,
  person: ProviderPerson,
  user: User,
  input: Entering,
): Promise<Result<Entered, EnterFailure>> {
  const refusal = admissionRefusal(deps, user, input.mode)
  if (refusal) return fail(refusal)
  const also = (isIn: SQLWrapper) => [noteIdentityUse(person, deps.clock(), isIn)]
  return opened(await openSession(deps, { ...(await opening(deps, person, user, input)), also }))
}

/** The owner of a mailbox has a new account, or the one that somebody has opened with the address. */
async function takeIn(
  deps: Deps,
  { name: provider }: Provider,
  person: ProviderPerson & { email: string },
  unconfirmed: User | null,
  input: Entering,
): Promise<Result<Entered, EnterFailure>> {
  const link = newLink(deps, { ...person, provider }, input.origin)
  const once = { key: input.onceKey, by: newSecret() }
  const entry = {
    email: person.email,
    unconfirmed,
    once,
    amr: amrOf(person),
    identity: nameOf(person),
    also: link.statements,
  }
  const { opened, challenge } = await enterVouched(deps, { ...entry, ...input })
  if (opened || challenge) deps.enqueueMails([link.noticeId])
  if (challenge) return ok({ is: 'half', challenge })
  return opened ? ok({ is: 'in', opened }) : fail('provider_refused')
}

async function linkAndLogIn(
  deps: Deps,
  { name: provider }: Provider,
  person: ProviderPerson,
  user: User,
  input: Entering,
): Promise<Result<Entered, EnterFailure>> {
  const link = newLink(deps, { ...person, provider }, input.origin)
  const regardless = (wanted: SQLWrapper) => link.statements(user.id, wanted)
  const result = await openSession(deps, { ...(await opening(deps, person, user, input)), regardless })
  deps.enqueueMails([link.noticeId])
  return opened(result)
}

/** A provider's word makes no session fresh: it says that somebody is logged in there, not that somebody is here. */
async function opening(deps: Deps, person: ProviderPerson, user: User, { onceKey, deviceCookie, ...input }: Entering) {
  const once = { key: onceKey, by: newSecret() }
  const device = await readDevice(deps, deviceCookie)
  return { ...input, user, once, device, amr: amrOf(person), identity: nameOf(person), isWeak: true }
}

const amrOf = ({ hasMfa }: ProviderPerson) => (hasMfa ? ['mfa'] : [])

function opened(result: Awaited<ReturnType<typeof openSession>>): Result<Entered, EnterFailure> {
  if (result.ok) return ok({ is: 'in', opened: result.value })
  if (result.code === 'second_factor_required') return ok({ is: 'half', challenge: result.challenge })
  return fail('provider_refused')
}
