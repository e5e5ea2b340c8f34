import { env } from 'cloudflare:workers'
import { afterEach, expect, it, vi } from 'vitest'
import { codeOf, confirmed } from '../../support/accounts.ts'
import { Client, mailsTo, newestMail, tokenIn } from '../../support/client.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** Fails to log in so often, each time as soon as it may be tried again. */
async function failLogIns(email: string, times: number): Promise<void> {
  let now = Date.now()
  for (let i = 0; i < times; i++) {
    now += 20 * 60_000
    vi.useFakeTimers({ now, toFake: ['Date'] })
    expect(await codeOf(new Client().api('/login', { email, password: 'not the right one' }))).toBe(
      'invalid_credentials',
    )
  }
}

// checks 52
it('tells the owner after twenty failures, once, and lets the browser of the link in without waiting', async () => {
  const { email, password } = await confirmed()
  await failLogIns(email, 20)
  const mail = await newestMail(email, 'login_trouble')
  const strangers = Array.from({ length: 8 }, () => new Client().api('/login', { email, password: 'still not right' }))
  expect((await Promise.all(strangers)).some(({ status }) => status === 429)).toBe(true)
  expect((await mailsTo(email)).filter(({ kind }) => kind === 'login_trouble')).toHaveLength(1)

  const owner = new Client()
  const token = tokenIn(mail, 'unlock')
  expect(await (await owner.get(`/unlock/${token}`)).text()).toContain(`action="/unlock/${token}"`)
  const unlocked = await owner.post(`/unlock/${token}`)
  expect(unlocked.headers.get('Location')).toBe('/login?notice=unlocked')
  const more = Array.from({ length: 12 }, () => new Client().api('/login', { email, password: 'guess after guess' }))
  await Promise.all(more)
  expect((await owner.api('/login', { email, password })).status).toBe(200)
})

it('does not take the link of an account whose password has changed since', async () => {
  const { email } = await confirmed()
  await failLogIns(email, 20)
  const token = tokenIn(await newestMail(email, 'login_trouble'), 'unlock')
  await env.DB.prepare('UPDATE users SET security_version = 2 WHERE email = ?').bind(email).run()
  expect(await codeOf(new Client().api('/login/unlock', { token }))).toBe('link_invalid')
})
