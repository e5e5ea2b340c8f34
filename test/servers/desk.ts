import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a stand-in for the desk answers: status and body, by `METHOD path` without query; several are given in turn. */
export type Answers = Record<string, { status?: number; body?: object; headers?: Record<string, string> }[]>

export interface Desk {
  origin: string
  answers: Answers
  /** What was asked beside log-ins: `METHOD path?query`, the body, and whether the token of the log-in came with it. */
  asked: { what: string; body: unknown; isLoggedIn: boolean }[]
  close(): void
}

/** The admin API as far as the command line needs it, on one port of this machine. */
export async function openDesk(): Promise<Desk> {
  const desk: Omit<Desk, 'origin' | 'close'> = { answers: {}, asked: [] }
  const server = createServer((request, response) => void answer(desk, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return Object.assign(desk, { origin: `http://127.0.0.1:${port}`, close })
}

async function answer(desk: Omit<Desk, 'origin' | 'close'>, request: IncomingMessage, response: ServerResponse) {
  const text = Buffer.concat(await request.toArray()).toString()
  const { method = '', url = '' } = request
  const [path = ''] = url.split('?')
  if (path === '/api/login') return reply(response, { body: { accessToken: 'token-1' } })
  const isLoggedIn = request.headers.authorization === 'Bearer token-1'
  desk.asked.push({ what: `${method} ${url}`, body: text === '' ? undefined : JSON.parse(text), isLoggedIn })
  reply(response, desk.answers[`${method} ${path}`]?.shift() ?? { status: 404, body: { code: 'not_found' } })
}

function reply(response: ServerResponse, { status = 200, body, headers }: Answers[string][number]): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body && JSON.stringify(body))
}
