import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { withServer } from '../../scripts/throwaway-server.ts'
import { type Inbox, mailTo, openResend, openSes } from './inboxes.ts'

/*
 * From the sign-up to the confirmed account, with the mail going through somebody else's mail API.
 */

interface Way {
  name: string
  open(): Promise<Inbox>
  settings(url: string): Record<string, string>
}

const ways: Way[] = [
  {
    name: 'resend',
    open: openResend,
    settings: (url) => ({ MAIL_PROVIDERS: 'resend', MAIL_RESEND_URL: url, MAIL_RESEND_KEY: 're_test' }),
  },
  {
    name: 'ses',
    open: openSes,
    settings: (url) => ({
      ...{ MAIL_PROVIDERS: 'ses', MAIL_SES_URL: url, MAIL_SES_REGION: 'eu-west-1' },
      ...{ MAIL_SES_ID: 'AKIDEXAMPLE', MAIL_SES_KEY: 'secret' },
    }),
  },
]

for (const { name, open, settings } of ways)
  test(`a sign-up whose mail goes by ${name} is confirmed by the link that arrives`, async () => {
    const inbox = await open()
    const flags = Object.entries(settings(inbox.url)).flatMap(([setting, value]) => ['--var', `${setting}:${value}`])
    try {
      await withServer(flags, (origin) => walk(origin, inbox))
    } finally {
      await inbox.close()
    }
  })

async function walk(origin: string, inbox: Inbox) {
  const email = `ada-${crypto.randomUUID().slice(0, 8)}@example.org`
  const password = 'seven-lamps-in-a-window'
  const { confirmationId } = await post(origin, '/api/register', { email, password }, 202)
  const mail = await mailTo(inbox, email)
  assert.match(mail.subject, /Confirm/)
  assert.match(mail.from, /no-reply@localhost\.test/)
  const [, token = ''] = /\/confirm\/(\S+)/.exec(mail.text) ?? []
  assert.ok(mail.html.includes(token) && token !== '', 'both parts carry the link')
  assert.equal(mail.headers['Auto-Submitted'], 'auto-generated')
  assert.match(mail.headers['X-Entity-Ref-ID'] ?? '', /^[0-9a-z]{26}$/)
  assert.equal((await post(origin, '/api/login', { email, password }, 403)).code, 'email_unconfirmed')
  assert.equal((await post(origin, '/api/confirm', { token, confirmationId }, 200)).status, 'confirmed')
  await post(origin, '/api/login', { email, password }, 200)
  assert.equal((await inbox.mails()).filter(({ to }) => to.includes(email)).length, 1)
}

async function post(origin: string, path: string, body: object, status: number): Promise<Record<string, string>> {
  const response = await fetch(`${origin}${path}`, {
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': '2001:db8::1' },
  })
  const text = await response.text()
  assert.equal(response.status, status, text)
  return JSON.parse(text)
}
