import type { Context } from 'hono'
import type { Logo } from '../lib/brand/logo.ts'
import type { Palette, Theme } from '../lib/brand/palette.ts'
import type { HttpEnv } from './kit/env.ts'
import { Hono } from './kit/hono.ts'
import { problem } from './kit/problems.ts'

/** The adopter's colours and logo, made from settings: an answer may be kept as long as its address stands. */
export const brand = new Hono<HttpEnv>()
  .get('/brand/colours.css', (c) => {
    const { palette } = c.var.deps.config.brand
    return palette ? answer(c, 'text/css; charset=utf-8', coloursSheet(palette)) : problem(c, 'not_found')
  })
  .get('/brand/logo', (c) => answerLogo(c, c.var.deps.config.brand.logo?.light))
  .get('/brand/logo-dark', (c) => answerLogo(c, c.var.deps.config.brand.logo?.dark))

function answerLogo(c: Context<HttpEnv>, logo: Logo | null | undefined): Response {
  if (!logo || 'path' in logo) return problem(c, 'not_found')
  // A picture opened by itself is a document: an SVG's script must not run.
  c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  // Mail programs show it, from other sites.
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  return answer(c, logo.type, logo.bytes)
}

function answer(c: Context<HttpEnv>, type: string, body: string | Uint8Array): Response {
  c.header('Content-Type', type)
  c.header('Cache-Control', 'public, max-age=3600')
  return c.body(typeof body === 'string' ? body : body.slice().buffer)
}

export const coloursSheet = ({ light, dark }: Palette) =>
  `:root{${rulesOf(light)}}@media(prefers-color-scheme:dark){:root{${rulesOf(dark)}}}`

const rulesOf = ({ accent, strong, onAccent, tint }: Theme) =>
  `--accent:${accent};--strong:${strong};--on-accent:${onAccent};--tint:${tint}`
