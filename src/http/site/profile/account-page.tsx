import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type AccountForms, AccountPage } from '#templates/pages/profile/account.tsx'
import { readOverview } from '../../../sessions/index.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { noticeOf, page, shellOf } from '../../kit/page.ts'
import { countryName } from '../../kit/places.ts'
import { momentInWords } from '../../kit/time.ts'
import { visitorOf } from '../../middleware/session.ts'

/** The account with all its forms, of which one may have come back. */
export async function accountPage(
  c: Context<HttpEnv>,
  forms: AccountForms = {},
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { visitor, account, overview } = visitorOf(c)
  const { user, session } = visitor
  const { sessions, pendingEmail, activity } = overview ?? (await readOverview(c.var.deps, user.id))
  const { username, passwordMinLength } = c.var.deps.config
  const cards = await Promise.all(c.var.edge.features.map(({ accountCard }) => accountCard?.(c) ?? null))
  const listed = sessions.map(({ id, device, country, lastSeenAt }) => {
    return { id, current: id === session.id, device, place: countryName(country), lastSeen: momentInWords(lastSeenAt) }
  })
  const events = activity.map(({ at, event, device, country, byAdmin }) => {
    return {
      event,
      when: momentInWords(at),
      from: byAdmin ? null : [device, countryName(country)].filter(Boolean).join(', '),
    }
  })
  const settings = { locale: account?.locale ?? 'en', noticesNewDevice: account?.noticesNewDevice === 1 }
  return page(
    c,
    <AccountPage
      {...{ forms, username, pendingEmail, events, cards }}
      shell={shellOf(c)}
      user={{ ...user, ...settings }}
      sessions={listed.sort((a, b) => Number(b.current) - Number(a.current))}
      minLength={passwordMinLength}
      notice={noticeOf(c, notices)}
    />,
    status,
  )
}

const notices: Record<string, string> = {
  confirmed: 'Your address is confirmed, and you are logged in. Welcome!',
  saved: 'Saved.',
  logged_out_there: 'That device is logged out.',
  logged_out_elsewhere: 'You are logged out everywhere else.',
  password_changed: 'Your new password is set, and you are logged out everywhere else.',
  email_requested: 'We are sending a link to the new address. Until you open it, nothing changes.',
  email_kept: 'Your address stays as it is.',
  email_changed: 'Your new address is confirmed, and you are logged out everywhere else.',
}
