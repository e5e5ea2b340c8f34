import type { Context, MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../kit/env.ts'

/** Whether a browser asks if a page of another origin may call (Fetch standard, CORS-preflight). */
export const isPreflight = (c: Context<HttpEnv>): boolean =>
  c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method') !== undefined

/** What it is told, beside who may. */
export const preflight = (methods: string) => ({
  'Access-Control-Allow-Methods': methods,
  'Access-Control-Allow-Headers': 'Authorization, Content-Type',
  'Access-Control-Max-Age': '7200',
})

/** For what everybody may read from anywhere. */
export const openCors: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const everybody = { 'Access-Control-Allow-Origin': '*' }
  if (isPreflight(c)) return c.body(null, 204, { ...everybody, ...preflight('GET') })
  await next()
  c.res.headers.set('Access-Control-Allow-Origin', '*')
}
