import { strict as assert } from 'node:assert'
import { once } from 'node:events'
import { request } from 'node:http'
import { test } from 'node:test'
import { withServer } from '../../scripts/throwaway-server.ts'

/*
 * A refused body is answered, and the server goes on, however large the body was. Sent as a careless client
 * does: all of it first, the answer read afterwards.
 */

const refusals = [
  { path: '/api/register', type: 'application/json', status: 413, sizes: [100_000, 1_000_000, 20_000_000] },
  { path: '/register', type: 'application/x-www-form-urlencoded', status: 413, sizes: [1_000_000] },
  { path: '/api/register', type: 'text/plain', status: 415, sizes: [1_000_000] },
  { path: '/nowhere', type: 'application/json', status: 404, sizes: [1_000_000] },
]

test('npm run dev answers refused bodies and goes on', async () => {
  await withServer([], async (origin) => {
    for (const { path, type, status, sizes } of refusals)
      for (const size of sizes)
        for (const withLength of [true, false]) {
          const what = `${path} ${type} ${size} ${withLength ? 'with' : 'without'} Content-Length`
          const headers = { 'Content-Type': type, Origin: origin, ...(withLength ? { 'Content-Length': size } : {}) }
          const statuses = []
          for (let turn = 0; turn < 3; turn++) {
            statuses.push(await send(`${origin}${path}`, headers, size), (await fetch(`${origin}/healthz`)).status)
          }
          assert.deepEqual(statuses, [status, 200, status, 200, status, 200], what)
        }
  })
})

async function send(url: string, headers: Record<string, string | number>, size: number): Promise<number> {
  const sending = request(url, { method: 'POST', headers })
  const answer = once(sending, 'response')
  const piece = Buffer.alloc(100_000, 'a')
  for (let sent = 0; sent < size; sent += piece.byteLength)
    if (!sending.write(piece)) await Promise.race([once(sending, 'drain'), answer])
  sending.end()
  const [response] = await answer
  response.resume()
  return response.statusCode
}
