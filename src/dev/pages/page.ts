import type { Context } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { renderPage } from '#templates/pages/kit/render-page.ts'
import type { HttpEnv } from '../../http/kit/env.ts'

const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Answers a page of the mailbox under its own policy, which allows frames of this site. */
export const answerPage = (c: Context<HttpEnv>, page: JSX.Element) =>
  c.html(renderPage(page), 200, { 'Content-Security-Policy': policy })
