import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Shell } from '#templates/pages/kit/layout.tsx'
import { renderPage } from '#templates/pages/kit/render-page.ts'
import { type Locale, languages } from '#templates/words/languages.ts'
import { assetPaths } from './assets.generated.ts'
import { brandingOf } from './branding.ts'
import type { HttpEnv } from './env.ts'
import { languageOf, varyByLanguage } from './language.ts'
import { safePath } from './next.ts'

/** Answers with a page. */
export function page(c: Context<HttpEnv>, element: JSX.Element, status: ContentfulStatusCode = 200): Response {
  varyByLanguage(c)
  return c.html(renderPage(element), status)
}

/** The sentence that `?notice=` names. Of a closed list: anybody can write a link to our pages. */
export function noticeOf(c: Context<HttpEnv>, notices: Record<string, string>): string | undefined {
  const name = c.req.query('notice') ?? ''
  return Object.hasOwn(notices, name) ? notices[name] : undefined
}

/** What every page's frame shows. */
export function shellOf(c: Context<HttpEnv>): Shell {
  const { config } = c.get('deps')
  const { locale, words } = languageOf(c)
  const user = c.get('resumed')?.visitor.user
  return {
    appName: config.appName,
    brand: brandingOf(config),
    assets: assetPaths,
    user: user ? { email: user.email, role: user.role } : null,
    development: config.environment === 'development',
    words,
    language: { tag: locale, dir: languages[locale].dir },
    choice: user || c.req.method !== 'GET' ? null : choiceOf(c, locale),
  }
}

/** Not for accounts, which have a language, nor beside a form that came back: what was typed would be lost. */
function choiceOf(c: Context<HttpEnv>, locale: Locale): Shell['choice'] {
  const { pathname, search } = new URL(c.req.url)
  const next = safePath(pathname + search) ?? '/'
  return { name: languages[locale].name, href: `/language?next=${encodeURIComponent(next)}` }
}
