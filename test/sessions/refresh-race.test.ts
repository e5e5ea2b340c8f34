import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'
import { confirmed } from '../support/accounts.ts'
import { Client, site } from '../support/client.ts'
import { slowDatabase } from '../support/slow-database.ts'

// checks 94
it('rotates once for twenty refreshes at once, and all get the one successor', async () => {
  const { email, password } = await confirmed()
  const login = await new Client().api('/login', { email, password, mode: 'token' })
  const { refreshToken } = (await login.json()) as { refreshToken: string }
  const app = createApp((bindings, defer, log) => compose({ ...bindings, DB: slowDatabase(env.DB, 20) }, defer, log))
  const refresh = () =>
    app.request(
      `${site}/api/token/refresh`,
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': '192.0.2.77' },
        body: JSON.stringify({ refreshToken }),
      },
      env,
      createExecutionContext(),
    )
  const answers = await Promise.all(Array.from({ length: 20 }, refresh))
  const tokens = (await Promise.all(answers.map((answer) => answer.json()))) as { refreshToken: string }[]
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(tokens.map((token) => token.refreshToken)).size).toBe(1)
  const [sid] = refreshToken.split('.').slice(1, 2)
  const row = await env.DB.prepare('SELECT previous_hash FROM sessions WHERE id = ?').bind(sid).first()
  expect(row).not.toBeNull()
})
