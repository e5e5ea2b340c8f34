import { Agent, request } from 'node:http'

export interface Call {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  /** Sent as JSON. */
  body?: object
  form?: Record<string, string>
}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One request over a kept connection, each from an address of its own. */
export function call(url: string, { method, path, headers = {}, ...sent }: Call): Promise<Answer> {
  const [text, type] = contentOf(sent)
  const typed = text ? { 'Content-Type': type, 'Content-Length': String(Buffer.byteLength(text)) } : {}
  return new Promise((resolve, reject) => {
    const options = { method, agent, headers: { 'CF-Connecting-IP': nextAddress(), ...typed, ...headers } }
    const asked = request(url + path, options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const { statusCode = 0, headers: answered } = response
        resolve({ status: statusCode, headers: answered, body: Buffer.concat(chunks).toString() })
      })
    })
    asked.on('error', reject)
    asked.end(text)
  })
}

function contentOf({ body, form }: Pick<Call, 'body' | 'form'>): [text: string | undefined, type: string] {
  if (form) return [String(new URLSearchParams(form)), 'application/x-www-form-urlencoded']
  return [body && JSON.stringify(body), 'application/json']
}

/** Requests a second, by 16 clients at once for so many milliseconds; fails when an answer is not of this status. */
export async function rate(url: string, next: () => Call, status: number, milliseconds = 3000): Promise<number> {
  const start = performance.now()
  let done = 0
  const client = async () => {
    while (performance.now() - start < milliseconds) {
      const answer = await call(url, next())
      if (answer.status !== status) throw new Error(`${answer.status}: ${answer.body.slice(0, 200)}`)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: 16 }, client))
  return (1000 * done) / (performance.now() - start)
}

/** Requests a second, each of these made once, by 16 clients at once. */
export async function rateOf(url: string, calls: Call[], status: number): Promise<number> {
  const start = performance.now()
  const waiting = [...calls]
  const client = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const answer = await call(url, next)
      if (answer.status !== status) throw new Error(`${answer.status}: ${answer.body.slice(0, 200)}`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, client))
  return (1000 * calls.length) / (performance.now() - start)
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

let addresses = 0

function nextAddress(): string {
  addresses += 1
  return `2001:db8:${(addresses >> 16).toString(16)}:${(addresses & 0xffff).toString(16)}::1`
}
