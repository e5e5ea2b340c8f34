import { createInterface } from 'node:readline/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { keep, keptAt, readKept } from './kept-log-in.ts'
import { Failure } from './terminal.ts'

export type Json = Record<string, unknown>

/** Asks the admin API; what it refuses is a Failure. */
export type AdminApi = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => Promise<Json>

/** What every command's help says of where and who. */
export const whereAndWho = `GATEHOUSE_URL (http://localhost:8787), GATEHOUSE_ADMIN and GATEHOUSE_PASSWORD say where and who; with a second factor
GATEHOUSE_CODE, or a terminal that asks. A log-in is kept in your cache folder for the minutes that its token works.
--json prints what the server answers, for programs.`

/** The admin API for the administrator that the environment names: by the log-in that is kept, else by a new one. */
export async function openAdminApi(): Promise<AdminApi> {
  const { GATEHOUSE_URL = 'http://localhost:8787', GATEHOUSE_ADMIN: email, GATEHOUSE_PASSWORD: password } = process.env
  if (!email || !password) throw new Failure('Set GATEHOUSE_ADMIN and GATEHOUSE_PASSWORD to an administrator.')
  if (!URL.canParse(GATEHOUSE_URL)) throw new Failure(`GATEHOUSE_URL is no address: ${GATEHOUSE_URL}`)
  const { origin } = new URL(GATEHOUSE_URL)
  const logInAnew = () => logIn(origin, { email, password })
  const kept = await readKept(keptAt(origin, email))
  let token = kept && kept.until > Date.now() ? kept.accessToken : await logInAnew()
  return async (method, path, body) => {
    const call = () => send(new URL(`/api/admin${path}`, origin), method, body, { Authorization: `Bearer ${token}` })
    const answer = await call()
    if (!isOver(answer)) return resultOf(answer)
    token = await logInAnew()
    return resultOf(await call())
  }
}

interface Answer {
  status: number
  result: Json
}

/** The log-in has ended, or is too old for a change. */
const isOver = ({ status, result }: Answer) => status === 401 || result.code === 'fresh_needed'

/** Logs in and keeps it; answers the access token. */
async function logIn(origin: string, who: { email: string; password: string }): Promise<string> {
  const file = keptAt(origin, who.email)
  const known = await readKept(file)
  const remembered = known?.deviceToken ? { deviceToken: known.deviceToken } : {}
  const first = await send(new URL('/api/login', origin), 'POST', { ...who, mode: 'token', ...remembered })
  const { pending } = first.result
  const answer = pending ? await secondStep(origin, { pending, mode: 'token', ...remembered }) : first
  const { accessToken, expiresIn, deviceToken } = resultOf(answer)
  const token = String(accessToken)
  // A quarter of a minute short, so that no call begins with a token that ends under way.
  const until = Date.now() + (Number(expiresIn ?? 0) - 15) * 1000
  await keep(file, { accessToken: token, until, deviceToken: deviceToken ? String(deviceToken) : undefined })
  return token
}

async function secondStep(origin: string, step: object): Promise<Answer> {
  return send(new URL('/api/login/second', origin), 'POST', { ...step, code: await codeOfApp() })
}

async function codeOfApp(): Promise<string> {
  const { GATEHOUSE_CODE: given } = process.env
  if (given) return given
  if (!process.stdin.isTTY)
    throw new Failure('A second factor is on: set GATEHOUSE_CODE to the code of the app, or log in at a terminal.')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const code = await terminal.question('Code of your authenticator app: ')
  terminal.close()
  return code.trim()
}

async function send(url: URL, method: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
  const init = { method, headers: { ...headers, 'Content-Type': 'application/json' } }
  const answer = await fetch(url, body ? { ...init, body: JSON.stringify(body) } : init).catch((error) => {
    throw new Failure(`${url.origin} does not answer (${Object(error.cause).code ?? error.message}).`)
  })
  const result: Json = Object(await answer.json().catch(() => ({})))
  const seconds = Number(answer.headers.get('Retry-After'))
  // A long run passes the limit of requests a minute; an hour's limit is nothing to wait for.
  if (answer.status === 429 && seconds > 0 && seconds <= 60) {
    await wait(seconds * 1000)
    return send(url, method, body, headers)
  }
  return { status: answer.status, result }
}

function resultOf({ status, result }: Answer): Json {
  if (status >= 400) throw new Failure(refusalIn(status, result))
  return result
}

function refusalIn(status: number, { code, detail, title, errors }: Json): string {
  const fields = Array.isArray(errors) ? errors.map(({ field, message }) => `${field}: ${message}`) : []
  return [`${status} ${code ?? ''}`.trim(), detail ?? title, ...fields].filter(Boolean).join(' · ')
}
