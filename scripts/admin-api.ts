import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from './terminal.ts'

export type Json = Record<string, unknown>

/** Asks the admin API; what it refuses is a Failure. */
export type AdminApi = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => Promise<Json>

/** Logs in as the administrator that the environment names. */
export async function openAdminApi(): Promise<AdminApi> {
  const { GATEHOUSE_URL = 'http://localhost:8787', GATEHOUSE_ADMIN: email, GATEHOUSE_PASSWORD: password } = process.env
  if (!email || !password) throw new Failure('Set GATEHOUSE_ADMIN and GATEHOUSE_PASSWORD to an administrator.')
  if (!URL.canParse(GATEHOUSE_URL)) throw new Failure(`GATEHOUSE_URL is no address: ${GATEHOUSE_URL}`)
  const logIn = { method: 'POST', body: JSON.stringify({ email, password, mode: 'token' }) }
  const { accessToken } = await ask(new URL('/api/login', GATEHOUSE_URL), logIn)
  return (method, path, body) => {
    const init = { method, ...(body ? { body: JSON.stringify(body) } : {}) }
    return ask(new URL(`/api/admin${path}`, GATEHOUSE_URL), init, { Authorization: `Bearer ${accessToken}` })
  }
}

async function ask(url: URL, init: RequestInit, headers: Record<string, string> = {}): Promise<Json> {
  const answer = await fetch(url, { ...init, headers: { ...headers, 'Content-Type': 'application/json' } }).catch(
    (error) => {
      throw new Failure(`${url.origin} does not answer (${Object(error.cause).code ?? error.message}).`)
    },
  )
  const result: Json = Object(await answer.json().catch(() => ({})))
  const seconds = Number(answer.headers.get('Retry-After'))
  // A long run passes the limit of requests a minute; an hour's limit is nothing to wait for.
  if (answer.status === 429 && seconds > 0 && seconds <= 60) {
    await wait(seconds * 1000)
    return ask(url, init, headers)
  }
  if (!answer.ok) throw new Failure(refusalIn(answer.status, result))
  return result
}

function refusalIn(status: number, { code, detail, title, errors }: Json): string {
  const fields = Array.isArray(errors) ? errors.map(({ field, message }) => `${field}: ${message}`) : []
  return [`${status} ${code ?? ''}`.trim(), detail ?? title, ...fields].filter(Boolean).join(' · ')
}
