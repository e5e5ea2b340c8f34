import { Unchecked } from './findings.ts'

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The body as a JSON object; empty when it is none. */
  json: Record<string, unknown>
  /** Milliseconds from the question to the end of the answer. */
  took: number
}

const patience = 15_000

/** One HTTP request, no redirect followed. Unchecked when there is no answer. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const headers = { 'User-Agent': 'gatehouse-doctor', ...(init.headers as Record<string, string>) }
  const started = performance.now()
  try {
    const options = { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(patience) } as const
    const response = await fetch(url, options)
    const text = await response.text()
    const took = performance.now() - started
    return { status: response.status, headers: response.headers, text, json: objectIn(text), took }
  } catch (error) {
    throw new Unchecked(`${new URL(url).host} does not answer (${reasonOf(error as Error)})`)
  }
}

/** The number of Cloudflare's own error page (https://developers.cloudflare.com/workers/observability/errors). */
export const platformError = ({ text }: Answer): string | undefined =>
  /\berror(?:[ _]code)?"?:? ?(1\d{3})\b/i.exec(text)?.[1]

function objectIn(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}

function reasonOf({ name, message, cause }: Error): string {
  const { code } = Object(cause) as { code?: string }
  return code ?? (name === 'TimeoutError' ? `nothing for ${patience / 1000} s` : message)
}
