import type { Context } from 'hono'
import { renderPage } from '#templates/pages/kit/render-page.ts'
import { coloursSheet } from '../../http/brand.ts'
import { assetPaths } from '../../http/kit/assets.generated.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { mailKindNames } from '../../store/schema/index.ts'
import { answerPage } from '../pages/page.ts'
import { inScheme, schemes } from '../scheme.ts'
import { LookPage } from './look-page.tsx'
import { samplesFor } from './samples.ts'
import { lookScript } from './script.ts'
import { statesOf } from './states.ts'
import { lookStyle } from './style.ts'
import { lookViewOf } from './view.ts'

/** Every state of every page, and every mail, side by side. */
export const look = new Hono<HttpEnv>()
  .get('/dev/look', showAll)
  .get('/dev/look.json', (c) => c.json({ states: namesIn(c), mails: mailKindNames }))
  .get('/dev/look/frames.css', (c) => c.body(lookStyle, 200, { 'Content-Type': 'text/css' }))
  .get('/dev/look/frames.js', (c) => c.body(lookScript, 200, { 'Content-Type': 'text/javascript' }))
  .get('/dev/look/pages.css', async (c) => {
    const scheme = schemes.find((one) => one === c.req.query('theme')) ?? 'light'
    const sheet = await c.get('edge').readAsset(assetPaths.style.slice(1))
    const { palette } = c.var.deps.config.brand
    const whole = sheet + (palette ? coloursSheet(palette) : '')
    return c.body(inScheme(whole, scheme), 200, { 'Content-Type': 'text/css; charset=utf-8' })
  })
  .get('/dev/look/:state', showState)

function showAll(c: Context<HttpEnv>) {
  const { appName } = c.var.deps.config
  return answerPage(
    c,
    <LookPage appName={appName} rooms={statesOf(samplesFor(c))} mails={mailKindNames} view={lookViewOf(c)} />,
  )
}

const namesIn = (c: Context<HttpEnv>) => Object.values(statesOf(samplesFor(c))).flatMap((room) => Object.keys(room))

// As a page is answered, but for frames of this site, and its forms lead nowhere.
const policy =
  "sandbox allow-scripts allow-same-origin; default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"

/** One state; with `theme`, in that theme whatever the reader's is. */
function showState(c: Context<HttpEnv>) {
  const states = new Map(Object.values(statesOf(samplesFor(c))).flatMap((room) => Object.entries(room)))
  const state = states.get(c.req.param('state') ?? '')
  if (!state) return problemPage(c, 'not_found')
  const html = renderPage(state)
  const scheme = schemes.find((one) => one === c.req.query('theme'))
  const headers = { 'Content-Security-Policy': policy, 'X-Frame-Options': 'SAMEORIGIN' }
  if (!scheme) return c.html(html, 200, headers)
  const sheet = html.replace(`"${assetPaths.style}"`, `"/dev/look/pages.css?theme=${scheme}"`)
  return c.html(inScheme(sheet.replace(/<link rel="stylesheet" href="\/brand[^>]*>/, ''), scheme), 200, headers)
}
