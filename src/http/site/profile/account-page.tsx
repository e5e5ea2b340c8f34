import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type AccountForms, AccountPage } from '#templates/pages/profile/account.tsx'
import { namedLanguages } from '#templates/words/languages.ts'
import { readOverview } from '../../../sessions/index.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { languageOf } from '../../kit/language.ts'
import { noticeOf, page, shellOf } from '../../kit/page.ts'
import { countryName, deviceName } from '../../kit/places.ts'
import { momentOf } from '../../kit/time.ts'
import { visitorOf } from '../../middleware/session.ts'

/** The account with all its forms, of which one may have come back. */
export async function accountPage(
  c: Context<HttpEnv>,
  forms: AccountForms = {},
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { visitor, account, overview, asks } = visitorOf(c)
  const { user, session } = visitor
  const { sessions, pendingEmail, activity } = overview ?? (await readOverview(c.var.deps, user.id))
  const { username, passwordMinLength } = c.var.deps.config
  const { locale, words } = languageOf(c)
  const cards = await Promise.all(c.var.edge.features.map(({ accountCard }) => accountCard?.(c) ?? null))
  const listed = sessions.map(({ id, app, device, country, lastSeenAt }) => {
    const place = countryName(country, locale)
    const lastSeen = momentOf(lastSeenAt, locale)
    return { id, current: id === session.id, device: app ?? deviceName(words, device), place, lastSeen }
  })
  const events = activity.map(({ at, event, device, country, byAdmin }) => {
    return {
      event,
      when: momentOf(at, locale),
      from: byAdmin
        ? null
        : [device && deviceName(words, device), countryName(country, locale)].filter(Boolean).join(', '),
    }
  })
  const settings = { locale: account?.locale ?? 'en', noticesNewDevice: account?.noticesNewDevice === 1 }
  return page(
    c,
    <AccountPage
      forms={forms}
      username={username}
      pendingEmail={pendingEmail}
      events={events}
      cards={cards}
      shell={shellOf(c)}
      user={{ ...user, ...settings }}
      sessions={listed.sort((a, b) => Number(b.current) - Number(a.current))}
      minLength={passwordMinLength}
      asksPassword={asks === 'password'}
      languages={namedLanguages}
      notice={noticeOf(c, words.profile.done)}
    />,
    status,
  )
}
