import { LanguagePage } from '#templates/pages/language.tsx'
import { namedLanguages } from '#templates/words/languages.ts'
import { writeLanguage } from '../kit/cookies.ts'
import type { HttpEnv } from '../kit/env.ts'
import { readForm } from '../kit/form.ts'
import { Hono } from '../kit/hono.ts'
import { safePath } from '../kit/next.ts'
import { page, shellOf } from '../kit/page.ts'
import { problemPage } from '../kit/problem-page.tsx'
import { languageForm } from '../kit/schemas.ts'
import { formBody } from '../middleware/body.ts'
import { sameSiteForm } from '../middleware/cross-site.ts'
import { limitClient } from '../middleware/rate-limit.ts'

/**
 * Where the foot of a page leads. The choice is posted, because a link that somebody else wrote must change nothing
 * here, and stands on a page of its own, so that no other page has forms beside those it is about.
 */
export const language = new Hono<HttpEnv>()
  .get('/language', (c) => {
    const next = safePath(c.req.query('next')) ?? '/'
    return page(c, <LanguagePage shell={{ ...shellOf(c), choice: null }} languages={namedLanguages} next={next} />)
  })
  .post('/language', sameSiteForm, formBody, limitClient('language', problemPage), (c) => {
    const form = readForm(c, languageForm)
    if (!form.ok) return problemPage(c, 'invalid_input')
    writeLanguage(c, form.value.locale)
    return c.redirect(safePath(form.value.next) ?? '/', 303)
  })
