import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { equalSecrets } from '../../lib/hashes.ts'
import { newId } from '../../lib/ids.ts'
import { type Failure, fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { mailedCode } from '../../mail/mailed-code.ts'
import type { Origin } from '../../origin.ts'
import {
  type AdmissionRefusal,
  admissionRefusal,
  type KnownDevice,
  type Opened,
  openSession,
  readDevice,
  type SecondFactorNeeded,
} from '../../sessions/index.ts'
import { countWrong } from '../../store/accounts/codes.ts'
import { isUnspent } from '../../store/accounts/spent.ts'
import { type User, userById, userBySql } from '../../store/accounts/users.ts'
import { holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { logInTtl, readLoginId } from './login-id.ts'
import * as mails from './statements.ts'

export interface MailLogIn {
  /** The mail's link, or its digits. */
  proof: { token: string } | { code: string }
  /** Of the request: cookie or body. */
  loginId: string | undefined
  mode: 'cookie' | 'token'
  deviceCookie: string | undefined
  origin: Origin
}

type Wrong = 'link_invalid' | 'link_expired' | 'code_invalid' | 'other_browser' | 'too_many_requests'
export type MailLogInFailure = Wrong | AdmissionRefusal

/** Tries at one mail's digits, and wrong ones a day at those of an address, or by a browser that is known to it. */
const most = { mail: 5, day: 10 }

/**
 * Logs in by a mailed link or code, in the browser or app that asked for the mail: elsewhere a link is worth nothing.
 * It is one weak factor: a second one is asked for where there is one, and what needs a fresh session asks again.
 */
export async function logInByMail(
  deps: Deps,
  input: MailLogIn,
): Promise<Result<Opened, MailLogInFailure> | SecondFactorNeeded> {
  const mailId = (await readLoginId(deps, input.loginId))?.mailId ?? null
  const device = await readDevice(deps, input.deviceCookie)
  const proven = await ('token' in input.proof
    ? byLink(deps, mailId, input.proof.token)
    : byCode(deps, { mailId, code: input.proof.code, device }))
  if (!proven.ok) return proven
  const { user, counter, key } = proven.value
  const refusal = admissionRefusal(deps, user, input.mode)
  if (refusal) return fail(refusal)
  const opened = await openSession(deps, {
    ...{ user, amr: ['otp'], isWeak: true, mode: input.mode, remember: false, origin: input.origin },
    ...(counter ? { counter } : {}),
    device,
    once: { key, by: newId(deps.clock()) },
  })
  const failure = 'token' in input.proof ? 'link_invalid' : 'code_invalid'
  return opened.ok || opened.code === 'second_factor_required' ? opened : fail(failure)
}

async function byLink(deps: Deps, mailId: string | null, token: string) {
  const link = await readLink(deps.config.keyring, 'login', token, deps.clock())
  if (!link.ok) return link
  if (link.value.mailId !== mailId) return fail('other_browser')
  const { found, unspent } = await commit(deps.db, {
    found: userById({ id: link.value.subject }),
    unspent: holds(isUnspent(mailId)),
  })
  const user = memberOf(found, link.value.securityVersion)
  return user && unspent[0]?.holds ? ok({ user, key: mailId, counter: undefined }) : fail('link_invalid')
}

async function byCode(
  deps: Deps,
  { mailId, code, device }: { mailId: string | null; code: string; device: KnownDevice | null },
) {
  if (mailId === null) return fail('code_invalid')
  const now = deps.clock()
  const byDay = { key: mails.triesAtAddress(mailId, device), most: most.day, window: day }
  // Counted before it is compared: sixteen at once try no more than the limit allows.
  const { tries, wrong, sent, found, unspent } = await commit(deps.db, {
    tries: countWrong({ key: mails.triesAt(mailId), most: most.mail, window: day }, now),
    wrong: countWrong(byDay, now),
    sent: mails.logInMailById(mailId),
    found: userBySql(mails.ownerOf(mailId)),
    unspent: holds(isUnspent(mailId)),
  })
  if ((wrong[0]?.count ?? 0) > most.day) return blocked((wrong[0]?.since ?? now) + day - now)
  const [mail] = sent
  const key = mail && deps.config.keyring.find('link', mail.kid)
  if (!mail || !key || (tries[0]?.count ?? 0) > most.mail || mail.mailedAt + logInTtl <= now)
    return fail('code_invalid')
  const user = memberOf(found, mail.securityVersion)
  if (!(await equalSecrets(code, await mailedCode(key, 'login', mailId))) || !user || !unspent[0]?.holds)
    return fail('code_invalid')
  return ok({
    user,
    key: mailId,
    counter: (wanted: Parameters<typeof mails.takeBack>[1]) => mails.takeBack(byDay.key, wanted),
  })
}

/** No administrator's, and as it was when the mail was made. */
const memberOf = ([user]: User[], version: number) =>
  user?.securityVersion === version && user.role !== 'admin' ? user : undefined

const blocked = (wait: number): Failure<'too_many_requests'> => ({
  ok: false,
  code: 'too_many_requests',
  retryAfter: Math.max(1, wait),
})
