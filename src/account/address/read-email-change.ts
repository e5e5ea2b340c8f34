import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { type Credentials, sessionOf } from '../../sessions/resume-session.ts'
import { isCompletable } from '../../store/accounts/email-change-completion.ts'
import { isLive } from '../../store/accounts/sessions.ts'
import { holds, never } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'

/** What the page of the mailed link asks for, before anybody types anything. */
export async function readEmailChange(
  deps: Deps,
  { token, credentials }: { token: string; credentials: Credentials },
): Promise<Result<{ needsPassword: boolean }, 'link_invalid' | 'link_expired'>> {
  const { db, config, clock } = deps
  const link = await readLink(config.keyring, 'email_change', token, clock())
  if (!link.ok) return link
  const { subject: userId, mailId: id, securityVersion } = link.value
  const own = await sessionOf(deps, credentials)
  const { waiting, present } = await commit(db, {
    waiting: holds(isCompletable({ id, userId, securityVersion }, clock())),
    present: holds(own?.userId === userId ? isLive(own, clock()) : never),
  })
  return waiting[0]?.holds ? ok({ needsPassword: !present[0]?.holds }) : fail('link_invalid')
}
