import type { Context, MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../kit/env.ts'
import { problemPage } from '../kit/problem-page.tsx'
import { type ProblemCode, problem } from '../kit/problems.ts'

const longest = 16 * 1024

type Refuse = (c: Context<HttpEnv>, code: ProblemCode) => Response | Promise<Response>

/** Reads a JSON body as text; with `optional` none is fine too, of whatever type, and reads as `{}`. */
export const jsonBody = (need: 'required' | 'optional') => readBody('application/json', need === 'optional', problem)

export const formBody = readBody('application/x-www-form-urlencoded', false, problemPage)

/** The type must be exact and uncompressed; the size is counted as it comes, since Content-Length may lie or be absent. */
export function readBody(type: string, optional: boolean, refuse: Refuse): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const isEmpty = optional && isBodyless(c)
    if (!isEmpty && !isOfType(c, type)) return refuse(c, 'unsupported_media_type')
    const bytes = await readBytes(c.req.raw.body, longest)
    if (!bytes) return refuse(c, 'body_too_large')
    // What is malformed is refused later, because the limit of requests comes first.
    const text = decode(bytes)
    c.set('bodyText', optional && text === '' ? '{}' : text)
    return next()
  }
}

const isBodyless = (c: Context<HttpEnv>) => !c.req.raw.body || c.req.header('Content-Length') === '0'

function isOfType(c: Context<HttpEnv>, type: string): boolean {
  const [essence = ''] = (c.req.header('Content-Type') ?? '').toLowerCase().split(';')
  return essence.trim() === type && c.req.header('Content-Encoding') === undefined
}

/** Undefined when there are more than `most`; the rest is left to `dropRest`, so nothing is cancelled. */
export async function readBytes(body: ReadableStream<Uint8Array> | null, most: number) {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body?.values({ preventCancel: true }) ?? []) {
    size += chunk.byteLength
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return chunks
}

/** Undefined when it is not UTF-8. */
export function decode(chunks: Uint8Array[]): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode()
  } catch {
    return undefined
  }
}
