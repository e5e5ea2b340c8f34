import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** What a stand-in for the desk answers: status and body, by `METHOD path` without query; several are given in turn. */
export type Answers = Record<string, { status?: number; body?: object; headers?: Record<string, string> }[]>

export interface Desk {
  origin: string
  answers: Answers
  /** What was asked beside log-ins: `METHOD path?query`, the body, and whether the token of the log-in came with it. */
  asked: { what: string; body: unknown; isLoggedIn: boolean }[]
  /** Bodies of log-ins, the second step's too. */
  logIns: Record<string, unknown>[]
  /** The cache folder of whoever calls. */
  cache: string
  close(): void
}

/** The admin API as far as the command line needs it, on one port of this machine. */
export async function openDesk(): Promise<Desk> {
  const cache = mkdtempSync(path.join(tmpdir(), 'gatehouse-'))
  const desk: Omit<Desk, 'origin' | 'close'> = { answers: {}, asked: [], logIns: [], cache }
  const server = createServer((request, response) => void answer(desk, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
    rmSync(cache, { recursive: true })
  }
  return Object.assign(desk, { origin: `http://127.0.0.1:${port}`, close })
}

async function answer(desk: Omit<Desk, 'origin' | 'close'>, request: IncomingMessage, response: ServerResponse) {
  const text = Buffer.concat(await request.toArray()).toString()
  const { method = '', url = '' } = request
  const [route = ''] = url.split('?')
  if (url === '/api/login') {
    desk.logIns.push(JSON.parse(text))
    return reply(response, desk.answers['POST /api/login']?.shift() ?? { body: logInAnswer })
  }
  const isLoggedIn = request.headers.authorization === 'Bearer token-1'
  desk.asked.push({ what: `${method} ${url}`, body: text === '' ? undefined : JSON.parse(text), isLoggedIn })
  reply(response, desk.answers[`${method} ${route}`]?.shift() ?? { status: 404, body: { code: 'not_found' } })
}

/** Good for five minutes. */
const logInAnswer = { accessToken: 'token-1', expiresIn: 300, deviceToken: 'device-1' }

function reply(response: ServerResponse, { status = 200, body, headers }: Answers[string][number]): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body && JSON.stringify(body))
}
