import { exports } from 'cloudflare:workers'
import { undocumented } from './documented.ts'

export const site = 'http://localhost:8787'
let clients = 0

export interface Mail {
  id: string
  kind: string
  to: string
  subject: string
  text: string
  html: string
  links: string[]
  code?: string
  createdAt: string
}

/** What answers requests: the Worker under test, or one with other settings (see door.ts). */
export type Answer = (url: string, init: RequestInit) => Promise<Response>

const frontDoor: Answer = (url, init) => exports.default.fetch(url, init)

/** A browser or program with an address and a cookie jar of its own, at the front door. */
export class Client {
  readonly cookies = new Map<string, string>()
  readonly ip: string
  private readonly answer: Answer

  constructor(ip?: string, answer = frontDoor) {
    clients += 1
    // A /48 each: what one asks for counts for no other.
    this.ip = ip ?? `2001:db8:${clients.toString(16)}::1`
    this.answer = answer
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (!headers.has('CF-Connecting-IP')) headers.set('CF-Connecting-IP', this.ip)
    if (this.cookies.size > 0 && !headers.has('Cookie')) headers.set('Cookie', this.cookieHeader())
    const response = await this.answer(`${site}${path}`, { redirect: 'manual', ...init, headers })
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie)
    await expectDocumented(init.method ?? 'GET', path, response)
    return response
  }

  get(path: string, headers: Record<string, string> = {}) {
    return this.fetch(path, { headers })
  }

  /** As a program sends JSON. */
  api(path: string, body?: unknown, init: { method?: string; headers?: Record<string, string> } = {}) {
    const hasBody = body !== undefined
    return this.fetch(`/api${path}`, {
      method: init.method ?? 'POST',
      headers: { ...(hasBody ? { 'Content-Type': 'application/json' } : {}), ...init.headers },
      ...(hasBody ? { body: JSON.stringify(body) } : {}),
    })
  }

  /** As a browser posts a form. */
  post(path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
    return this.fetch(path, {
      method: 'POST',
      headers: { Origin: site, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    })
  }

  private cookieHeader = () => [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  private keep(cookie: string) {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (value === '' || /max-age=0/i.test(cookie)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

/** No test sees an answer of a documented route that the OpenAPI document does not tell. */
async function expectDocumented(method: string, path: string, response: Response): Promise<void> {
  const pathname = URL.parse(path, site)?.pathname ?? ''
  const said = await undocumented(method, pathname, response)
  if (said.length > 0) throw new Error(`not in the OpenAPI document: ${method} ${pathname}: ${said.join('; ')}`)
}

/** The mails of an address, newest first, as soon as there are `count` of them. */
export async function mailsTo(address: string, count = 1): Promise<Mail[]> {
  for (let tries = 0; tries < 40; tries++) {
    const url = `${site}/dev/mailbox.json?to=${encodeURIComponent(address)}&wait=1`
    const { mails } = (await (await exports.default.fetch(url)).json()) as { mails: Mail[] }
    if (mails.length >= count) return mails
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`fewer than ${count} mails came`)
}

export async function newestMail(address: string, kind: string, count = 1): Promise<Mail> {
  for (let tries = 0; tries < 40; tries++) {
    const mails = (await mailsTo(address)).filter((mail) => mail.kind === kind)
    if (mails[0] && mails.length >= count) return mails[0]
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`no ${kind} mail came`)
}

/** The token of a mail's link for a purpose, as `/confirm/<token>`. */
export function tokenIn(mail: Mail, path: string): string {
  const link = mail.links.find((url) => url.startsWith(`${site}/${path}/`))
  if (!link) throw new Error(`no ${path} link in the ${mail.kind} mail`)
  return link.slice(`${site}/${path}/`.length)
}

let people = 0

/** An address that nobody else in this file has. */
export const newAddress = (name = 'person') => `${name}-${++people}@example.org`

export const goodPassword = 'violet-harbour-lantern'
