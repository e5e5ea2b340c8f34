import type { Context } from 'hono'
import type { HttpEnv } from '../http/kit/env.ts'
import { Hono } from '../http/kit/hono.ts'
import { problemPage } from '../http/kit/problem-page.tsx'
import { branded } from '../mail/delivery/branded.ts'
import { fillTemplate, locales, type RenderedMail } from '../mail/templates.generated.ts'
import { mailKindNames } from '../store/schema/index.ts'
import { answerFramed } from './framed-mail.ts'
import { answerPage } from './pages/page.ts'
import { type Preview, PreviewsPage } from './pages/previews-page.tsx'
import { previewFields } from './preview-fields.ts'
import { viewOf } from './view.ts'

const all: Preview[] = mailKindNames.flatMap((kind) => locales.map((locale) => ({ kind, locale })))

/** Every kind of mail in every language, with made-up values. */
export const previews = new Hono<HttpEnv>()
  .get('/dev/mailbox/previews', (c) => show(c, all[0], false))
  .get('/dev/mailbox/previews/:kind/:locale', (c) => show(c, previewIn(c), true))
  .get('/dev/mailbox/previews/:kind/:locale/html', (c) => {
    const shown = previewIn(c)
    return shown ? answerFramed(c, render(c, shown).html) : problemPage(c, 'not_found')
  })

function show(c: Context<HttpEnv>, shown: Preview | undefined, opened: boolean) {
  if (!shown) return problemPage(c, 'not_found')
  const { appName } = c.var.deps.config
  return answerPage(
    c,
    <PreviewsPage appName={appName} all={all} shown={shown} mail={render(c, shown)} view={viewOf(c)} opened={opened} />,
  )
}

const previewIn = (c: Context<HttpEnv>) =>
  all.find(({ kind, locale }) => kind === c.req.param('kind') && locale === c.req.param('locale'))

function render(c: Context<HttpEnv>, { kind, locale }: Preview): RenderedMail {
  const { config } = c.var.deps
  return branded(fillTemplate(kind, previewFields(config.appName, config.publicUrl, locale), locale), config, locale)
}
