import { strict as assert } from 'node:assert'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { withServerIn } from '../../scripts/throwaway-server.ts'
import { copyReleaseBefore, copyToday, hasReleaseBefore } from './checkouts.ts'

/*
 * A deploy migrates first: for a while the release before runs on the new schema. It walks its journey there; today's
 * release goes on with what it wrote, and it with what today's wrote, should somebody go back.
 */

const skip = hasReleaseBefore() ? false : 'a shallow clone does not have the release before'

test('the release before runs on the new schema, and the two go on with what the other wrote', { skip }, async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'gatehouse-'))
  const [before, today, state] = ['before', 'today', 'state'].map((name) => path.join(home, name)) as [
    string,
    string,
    string,
  ]
  try {
    copyReleaseBefore(before)
    copyToday(today)
    const left = await withServerIn({ folder: before, state }, walk)
    cpSync(path.join(before, '.dev.vars'), path.join(today, '.dev.vars'))
    const newer = await withServerIn({ folder: today, state }, (origin) => goOn(origin, left))
    await withServerIn({ folder: before, state }, (origin) => logIn(origin, newer))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})

interface Person {
  email: string
  password: string
}

const newPerson = (): Person => ({
  email: `v${crypto.randomUUID().slice(0, 8)}@example.org`,
  password: 'seven-lamps-in-a-window',
})

/** Register, confirm, log in, reset; and what is under way when the other release takes over. */
async function walk(origin: string) {
  const ada = await registered(origin)
  assert.equal((await post(origin, '/api/login', ada, 403)).code, 'email_unconfirmed')
  assert.equal((await confirmed(origin, ada)).status, 'confirmed')
  await logIn(origin, ada)
  const asked = await asksForReset(origin, ada)
  const password = 'eight-lanterns-on-the-stairs'
  assert.equal((await post(origin, '/api/password/reset', { token: asked, password }, 200)).status, 'password_reset')
  await post(origin, '/api/login', ada, 401)
  const owner = { email: ada.email, password }
  const tokens = await post(origin, '/api/login', { ...owner, mode: 'token' }, 200)
  return {
    ...{ owner, refreshToken: tokens.refreshToken ?? '', cookie: await logIn(origin, owner) },
    ...{ waiting: await registered(origin), reset: await asksForReset(origin, owner, asked) },
  }
}

type Left = Awaited<ReturnType<typeof walk>>

/** Sessions, tokens, links and sign-ups of the release before are good; answers somebody whom today's release has made. */
async function goOn(origin: string, { owner, refreshToken, cookie, waiting, reset }: Left): Promise<Person> {
  await logIn(origin, owner)
  const { sessions } = await ask(origin, 'GET', '/api/sessions', undefined, 200, { Cookie: cookie })
  assert.ok(Array.isArray(sessions) && sessions.length >= 2)
  await post(origin, '/api/token/refresh', { refreshToken }, 200)
  assert.equal((await confirmed(origin, waiting)).status, 'confirmed')
  await logIn(origin, waiting)
  const password = 'nine-windows-to-the-sea'
  await post(origin, '/api/password/reset', { token: reset, password }, 200)
  await logIn(origin, { email: owner.email, password })
  const newer = await registered(origin)
  await confirmed(origin, newer)
  return newer
}

async function registered(origin: string): Promise<Person & { confirmationId: string }> {
  const person = newPerson()
  const { confirmationId = '' } = await post(origin, '/api/register', person, 202)
  return { ...person, confirmationId }
}

async function confirmed(origin: string, { email, confirmationId }: Person & { confirmationId: string }) {
  const token = await tokenMailed(origin, email, 'confirm')
  return post(origin, '/api/confirm', { token, confirmationId }, 200)
}

async function asksForReset(origin: string, { email }: Person, known = ''): Promise<string> {
  await post(origin, '/api/password/forgot', { email }, 202)
  return tokenMailed(origin, email, 'reset', known)
}

/** The session's cookie. */
async function logIn(origin: string, { email, password }: Person): Promise<string> {
  const response = await send(origin, 'POST', '/api/login', { email, password })
  assert.equal(response.status, 200, await response.text())
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** Of the newest mail; `known`: of the one before. */
async function tokenMailed(origin: string, to: string, kind: string, known = ''): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const query = new URLSearchParams({ to, wait: '10' })
    const { mails } = (await (await fetch(`${origin}/dev/mailbox.json?${query}`)).json()) as {
      mails: { kind: string; text: string }[]
    }
    const [, token] = new RegExp(`/${kind}/(\\S+)`).exec(mails.find((mail) => mail.kind === kind)?.text ?? '') ?? []
    if (token && token !== known) return token
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  assert.fail(`no mail ${kind} came`)
}

type Told = Record<string, string>

const post = (origin: string, path: string, body: object, status: number) => ask(origin, 'POST', path, body, status)

async function ask(
  origin: string,
  method: string,
  path: string,
  body: object | undefined,
  status: number,
  headers = {},
): Promise<Told> {
  const response = await send(origin, method, path, body, headers)
  const text = await response.text()
  assert.equal(response.status, status, `${path}: ${text}`)
  return JSON.parse(text)
}

const send = (origin: string, method: string, path: string, body: object | undefined, headers = {}) =>
  fetch(`${origin}${path}`, {
    ...{ method, ...(body ? { body: JSON.stringify(body) } : {}) },
    headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': '2001:db8::1', ...headers },
  })
