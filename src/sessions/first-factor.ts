import type { Deps } from '../deps.ts'
import { minute } from '../lib/clock.ts'
import { equalSecrets } from '../lib/hashes.ts'
import { idTime } from '../lib/ids.ts'
import { mailedCode } from '../mail/mailed-code.ts'
import { newMail } from '../mail/queue/new-mail.ts'
import type { Origin } from '../origin.ts'
import { areOpen, countWrong } from '../store/accounts/codes.ts'
import { triesAtFactorCode, wrongFactorCodes } from '../store/accounts/factor-codes.ts'
import { isFreshSession } from '../store/accounts/sessions.ts'
import { allOf, always, anyOf, holds, never, not } from '../store/conditions.ts'
import { insertMail, noticeMail } from '../store/mail/outbox.ts'
import type { Visitor } from './access-token.ts'
import { lacksFactor } from './gate.ts'

/*
 * The first factor of an administrator, whom the desk turns away without one, also takes a code that is mailed: else
 * whoever has the password makes their own, and the desk is theirs.
 */

/** ASVS 6.5.5: what goes by mail is good for ten minutes at most. */
const ttl = 10 * minute

/** Mails the code where it is asked for, in the batch that begins the making of a factor. */
export function mailFirstFactorCode(deps: Deps, { user, session }: Visitor, origin: Origin) {
  const lacks = lacksFactor(deps, user.id)
  const mail = newMail(deps, origin, ttl, deps.config.resendsPerHour + 1)
  const isFresh = isFreshSession(user.id, session.id, { now: deps.clock(), ttl: deps.config.freshTtl })
  return {
    statements: lacks && {
      lacks: holds(lacks),
      mailed: insertMail(mail, noticeMail('factor_code', user.id, allOf(lacks, isFresh))),
    },
    /** Names the mail, for the signed statement that comes back with its code; null where none is asked for. */
    sent({ lacks = [], mailed = [] }: Told): { mail: string | null; isCapped: boolean } {
      const isSent = mailed.length > 0
      if (isSent) deps.enqueueMails([mail.id])
      return { mail: isSent ? `${mail.id} ${mail.kid}` : null, isCapped: Boolean(lacks[0]?.holds) && !isSent }
    },
  }
}

interface Told {
  lacks?: { holds: number }[] | undefined
  mailed?: { id: string }[] | undefined
}

export type FirstFactorFailure = 'mail_code_needed' | 'mail_code_invalid'

interface Presented {
  userId: string
  /** As `sent` named it. */
  mail: string | null
  code: string | undefined
}

/**
 * Holds the code against its mail, for the batch that keeps the factor: the count stands in the condition, so that no
 * more tries are told right than may be made, and no further trip is. `statements` stand before what changes anything.
 */
export async function firstFactorCheck(deps: Deps, { userId, mail, code }: Presented) {
  const lacks = lacksFactor(deps, userId)
  const now = deps.clock()
  const tries = [triesAtFactorCode(mail ?? ''), wrongFactorCodes(userId)]
  const isRight = code !== undefined && mail !== null && (await isCodeOf(deps, mail, code))
  const isWrong = code !== undefined && mail !== null && !isRight
  const isMet = lacks ? anyOf(not(lacks), isRight ? areOpen(tries, now) : never) : always
  return {
    isMet,
    statements: lacks && {
      unmet: holds(not(isMet)),
      wrong: isWrong && tries.map((each) => countWrong(each, now)),
    },
    failure: (unmet: { holds: number }[] | undefined): FirstFactorFailure | undefined => {
      if (!unmet?.[0]?.holds) return undefined
      return code === undefined || mail === null ? 'mail_code_needed' : 'mail_code_invalid'
    },
  }
}

async function isCodeOf({ config, clock }: Deps, mail: string, code: string): Promise<boolean> {
  const [id = '', kid = ''] = mail.split(' ')
  const key = config.keyring.find('link', kid)
  if (!key || idTime(id) + ttl <= clock()) return false
  return equalSecrets(code, await mailedCode(key, 'factor', id))
}
