import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { VirtualClock } from './clock.ts'
import type { ApiCall, Ledger } from './ledger.ts'
import { isNotice, mailInCall } from './mail-in-call.ts'
import type { Fault, Plan } from './plan.ts'

export interface FaultProxy {
  url: string
  /** Every call fails for a while. */
  breakDown(isDown: boolean): void
  /** Nobody listens for a while. */
  hide(isHidden: boolean): void
  close(): void
}

interface World {
  /** The third-party server behind it. */
  target: string
  plan: Plan
  ledger: Ledger
  clock: VirtualClock
}

const retryAfter = 2

/** Stands before a mail API: notes every call, refuses the addresses that no mailbox has, and fails as planned. */
export async function startFaultProxy(world: World): Promise<FaultProxy> {
  let isDown = false
  const server = createServer((request, response) => {
    answer(world, request, response, isDown).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const breakDown = (down: boolean) => {
    isDown = down
  }
  const hide = (hidden: boolean) => void (hidden ? server.close() : server.listen(port, '127.0.0.1'))
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}`, breakDown, hide, close }
}

async function answer(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  isDown: boolean,
): Promise<void> {
  const body = await read(request)
  const call = noted(world, request, body)
  if (call.to.startsWith('refused')) return refuse(world, call, response)
  if (isDown) return reply(call, response, 503, '{"name":"unavailable"}')
  call.fault = (isNotice(call.kind) && world.plan.draw('notice')) || world.plan.draw('api')
  const strike = strikes[call.fault ?? '']
  if (strike) return strike({ world, call, request, response, body })
  const { status, text } = await forward(world, call, request, body)
  reply(call, response, status, text)
}

function noted({ ledger, clock }: World, request: IncomingMessage, body: string): ApiCall {
  const key = request.headers['idempotency-key']
  const call: ApiCall = {
    ...mailInCall(body),
    ...{ key: typeof key === 'string' ? key : undefined, body: createHash('sha256').update(body).digest('hex') },
    ...{ at: clock.now(), fault: undefined, status: undefined, retryAfter: undefined },
  }
  ledger.calls.push(call)
  return call
}

interface Stroke {
  world: World
  call: ApiCall
  request: IncomingMessage
  response: ServerResponse
  body: string
}

const hangUp = ({ request }: Stroke) => void request.socket.destroy()

async function hangUpAfter(stroke: Stroke): Promise<void> {
  await forward(stroke.world, stroke.call, stroke.request, stroke.body)
  hangUp(stroke)
}

const strikes: Partial<Record<Fault | '', (stroke: Stroke) => void | Promise<void>>> = {
  api_429_retry_after({ call, response }) {
    call.retryAfter = retryAfter
    response.setHeader('Retry-After', retryAfter)
    reply(call, response, 429, '{"name":"rate_limit_exceeded"}')
  },
  api_500: ({ call, response }) => reply(call, response, 500, '{"name":"application_error"}'),
  // The caller has given up before: nobody is answered.
  api_timeout: () => undefined,
  async api_timeout_after_accept({ world, call, request, body }) {
    await forward(world, call, request, body)
  },
  api_drop_before_accept: hangUp,
  notice_dropped_before_accept: hangUp,
  api_drop_after_accept: hangUpAfter,
  notice_dropped_after_accept: hangUpAfter,
  async api_malformed_200({ world, call, request, response, body }) {
    await forward(world, call, request, body)
    reply(call, response, 200, '<html>Welcome</html>')
  },
}

function refuse({ plan }: World, call: ApiCall, response: ServerResponse): void {
  plan.note('address_refused')
  reply(call, response, 422, '{"name":"validation_error"}')
}

function reply(call: ApiCall, response: ServerResponse, status: number, text: string): void {
  call.status = status
  // No connection outlives its call: a proxy that hides is not reached by an old one.
  response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' }).end(text)
}

async function forward({ target, ledger }: World, call: ApiCall, request: IncomingMessage, body: string) {
  const names = ['content-type', 'authorization', 'idempotency-key', 'x-amz-date']
  const headers = names.flatMap((name): [string, string][] => {
    const value = request.headers[name]
    return typeof value === 'string' ? [[name, value]] : []
  })
  const answer = await fetch(target + (request.url ?? ''), { method: 'POST', headers, body })
  if (answer.status >= 400) call.fault = undefined
  else ledger.letters.set(call.to, [...(ledger.letters.get(call.to) ?? []), body])
  return { status: answer.status, text: await answer.text() }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
