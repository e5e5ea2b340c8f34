import { strict as assert } from 'node:assert'
import { setTimeout as wait } from 'node:timers/promises'
import ses from 'aws-ses-v2-local'
import { createEmulator } from 'emulate'
import { freePort } from '../../scripts/throwaway-server.ts'

// CommonJS, whose default export Node keeps one step further in than its types say.
const startSes = (ses as unknown as { default: typeof ses }).default

/** A mail as the other side has kept it. */
export interface KeptMail {
  id: string
  from: string
  to: string[]
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

/** A mail API that nobody of this project wrote, with an inbox to look into. */
export interface Inbox {
  url: string
  mails(): Promise<KeptMail[]>
  close(): Promise<void>
}

export async function openResend(): Promise<Inbox> {
  const emulator = await createEmulator({ service: 'resend', port: await freePort() })
  interface Email extends Omit<KeptMail, 'headers'> {
    headers: Record<string, string> | null
  }
  return {
    url: emulator.url,
    close: () => emulator.close(),
    async mails() {
      const response = await fetch(`${emulator.url}/emails`, { headers: { Authorization: 'Bearer re_test' } })
      const { data } = (await response.json()) as { data: Email[] }
      return data.map((mail) => ({ ...mail, headers: mail.headers ?? {} }))
    },
  }
}

export async function openSes(): Promise<Inbox> {
  const port = await freePort()
  const server = await startSes({ host: '127.0.0.1', port })
  const url = `http://127.0.0.1:${port}`
  interface Email {
    messageId: string
    from: string
    destination: { to: string[] }
    subject: string
    body: { text: string; html: string }
    headers?: { name: string; value: string }[]
  }
  return {
    url,
    close: () => new Promise((resolve) => server.close(() => resolve())),
    async mails() {
      const { emails } = (await (await fetch(`${url}/store`)).json()) as { emails: Email[] }
      return emails.map(({ messageId, from, destination, subject, body, headers = [] }) => ({
        ...{ id: messageId, from, to: destination.to, subject, text: body.text, html: body.html },
        headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
      }))
    },
  }
}

/** The one mail to this address, as soon as it is there. */
export async function mailTo(inbox: Inbox, address: string): Promise<KeptMail> {
  const patience = AbortSignal.timeout(30_000)
  while (!patience.aborted) {
    const mails = (await inbox.mails()).filter(({ to }) => to.includes(address))
    if (mails[0]) return mails[0]
    await wait(100)
  }
  assert.fail('no mail arrived')
}
