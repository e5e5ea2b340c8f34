import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../kit/env.ts'

const mostDropped = 32 * 1024 * 1024

/**
 * Reads and drops what a refusal left of the body. Many clients read no answer before all is sent (RFC 9112, 9.6), and
 * the proxy of `wrangler dev` breaks off or ends when an answer comes before.
 */
export const dropRest: MiddlewareHandler<HttpEnv> = async (c, next) => {
  await next()
  const { body, headers } = c.req.raw
  // What was read as text was read to its end: to ask the stream again takes a tenth of a sign-up.
  if (!body || body.locked || c.get('bodyText') !== undefined || Number(headers.get('Content-Length')) > mostDropped)
    return
  // Whoever hangs up in the middle gets no answer, and it is no failure of ours.
  await drop(body).catch(() => undefined)
}

async function drop(body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader()
  let dropped = 0
  while (dropped <= mostDropped) {
    const { done, value } = await reader.read()
    if (done) return
    dropped += value.byteLength
  }
  await reader.cancel()
}
