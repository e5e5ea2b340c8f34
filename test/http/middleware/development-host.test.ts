import { createExecutionContext } from 'cloudflare:test'
import { expect, it } from 'vitest'
import { compose } from '../../../src/compose.ts'
import { createApp } from '../../../src/http/app.ts'
import { openDoor } from '../../support/door.ts'

const { bindings } = openDoor()
const app = createApp(compose)
const ask = async (url: string, method = 'GET') => {
  const answer = await app.fetch(new Request(url, { method }), bindings, createExecutionContext())
  return [answer.status, answer.headers.get('Location')]
}

it.each(['127.0.0.1', '[::1]', '0.0.0.0'])(
  'a page opened as %s goes on at the address that its forms know',
  async (host) => {
    expect(await ask(`http://${host}:8787/login?next=/account`)).toEqual([
      307,
      'http://localhost:8787/login?next=/account',
    ])
    expect(await ask(`http://${host}:8787/dev/mailbox`)).toEqual([307, 'http://localhost:8787/dev/mailbox'])
  },
)

it('programs are answered at every name of this machine', async () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]']) {
    expect(await ask(`http://${host}:8787/api/session`)).toEqual([401, null])
    expect(await ask(`http://${host}:8787/dev/mailbox.json`)).toEqual([200, null])
  }
})

it.each(['evil.test', 'localhost.evil.test', '127.0.0.1.evil.test', 'evil.test:8787'])(
  'a page that points its own name %s at us reads no mailbox',
  async (host) => {
    for (const path of ['/dev/mailbox', '/dev/mailbox.json', '/dev/mailbox/previews'])
      expect(await ask(`http://${host}${path}`)).toEqual([404, null])
    const init = { headers: { Host: host } }
    const request = new Request('http://localhost:8787/dev/mailbox.json', init)
    expect((await app.fetch(request, bindings, createExecutionContext())).status).toBe(404)
  },
)
