import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { isBreachCheckDue, noteBreachCheck } from '../../store/accounts/breach-checks.ts'
import type { User } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { isBreached } from '../rules/breached-passwords.ts'

const month = 30 * day

interface RightPassword {
  user: User
  password: string
  origin: Origin
}

/**
 * Tells the owner, at most once a month and after the answer, when the password that was right has become known from a
 * breach. Nobody is locked out by it: who has logged in may be the owner or not.
 */
export function warnOfBreach(deps: Deps, right: RightPassword): void {
  const isLate = (right.user.breachCheckedAt ?? 0) + month <= deps.clock()
  if (deps.config.breachCheckUrl && isLate)
    deps.defer(compare(deps, right).catch(() => deps.log.warn('breach_check_failed', { cause: 'database' })))
}

async function compare(deps: Deps, { user, password, origin }: RightPassword): Promise<void> {
  const breached = await isBreached(deps, password)
  if (breached === null) return
  const now = deps.clock()
  const isDue = isBreachCheckDue(user, now - month)
  const mail = newMail(deps, origin, day)
  const { warned } = await commit(deps.db, {
    warned: breached && insertMail(mail, noticeMail('password_breached', user.id, isDue)),
    noted: noteBreachCheck(user, now, now - month),
  })
  if (warned && warned.length > 0) deps.enqueueMails([mail.id])
}
