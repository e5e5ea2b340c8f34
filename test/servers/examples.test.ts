import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logIn } from '../../examples/terminal-app/log-in.ts'
import { devAccounts } from '../../scripts/dev-accounts.ts'
import { withServer } from '../../scripts/throwaway-server.ts'

const ada = devAccounts.find(({ username }) => username === 'ada')

/** A browser that logs in, agrees to what it is asked, and goes where it is sent. */
async function browse(address: string): Promise<void> {
  const cookies = new Map<string, string>()
  const { origin } = new URL(address)
  const ask = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const isOurs = url.startsWith(origin)
    const cookie = isOurs ? { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}
    const headers = { Origin: origin, ...cookie, ...Object(init.headers) }
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const [pair = ''] of answer.headers.getSetCookie().map((one) => one.split(';'))) {
      const at = pair.indexOf('=')
      cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const next = answer.headers.get('Location')
    return next ? ask(new URL(next, url).href) : answer
  }
  const post = (path: string, fields: Record<string, string>) =>
    ask(new URL(path, origin).href, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  const { search } = new URL(address)
  const next = `/oauth/authorize${search}`
  const answer = await post('/login', { email: ada?.email ?? '', password: ada?.password ?? '', next })
  const page = await answer.text()
  const [, action = ''] = /<form[^>]*action="([^"]*consent[^"]*)"/.exec(page) ?? []
  if (action) await post(action, { ...hiddenOf(page), decision: 'allow' })
}

const hiddenOf = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input[^>]*type="hidden"[^>]*name="(\w+)"[^>]*value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      (value ?? '').replaceAll('&amp;', '&'),
    ]),
  )

test('a program in a terminal logs somebody in by the browser, at a port of its own', { timeout: 120_000 }, () =>
  withServer([], async (gatehouse) => {
    const open = (address: string) => void browse(address)
    const { tokens, user } = await logIn({ gatehouse, clientId: 'example', open })
    assert.equal(user.email, ada?.email)
    assert.ok(tokens.refresh_token)
  }),
)
