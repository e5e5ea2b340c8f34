import { createMessageBatch } from 'cloudflare:test'
import { afterEach, beforeEach, vi } from 'vitest'
import { compose } from '../../src/compose.ts'
import type { MailDeps } from '../../src/mail/deps.ts'
import { consumeMail } from '../../src/mail/queue/consumer.ts'
import { soundAnswer } from '../http/sound-answer.ts'
import { openDesk } from './admins.ts'
import { openDoor, stopTheClock } from './door.ts'
import { forgetHealth } from './mail-world.ts'
import { secrets } from './vendor-calls.ts'

/** One mail as the desk's JSON shows it. */
export interface ShownMail {
  history: { at: string; event: string; provider: string | null; class: string | null; code: string | null }[]
  replacedBy: string | null
  mail: { replaces: string | null; deadAt: string | null; providerId: string | null }
}

const mailgun = { MAIL_MAILGUN_KEY: 'k', MAIL_MAILGUN_DOMAIN: 'example.com' }
const resend = { MAIL_RESEND_KEY: 'k', MAIL_FROM: 'no-reply@example.com' }

/** The desk of an app that sends by Resend, else by Mailgun; what they answer is told by the test. The clock stands. */
export function openMailDesk() {
  const door = openDoor({ MAIL_PROVIDERS: 'resend, mailgun', ...resend, ...mailgun, ...secrets })
  stopTheClock()
  const desk = openDesk(door)
  const apis = standInForApis()
  return {
    ...{ door, desk, apis },
    show: (id: string) => desk.get<ShownMail>(`/mail/${id}`),
    page: async (path: string) => soundAnswer(await desk.admin.client.get(path)),
    /** One delivery of the mails' messages by a queue. */
    async deliver(ids: string[], consume: (deps: MailDeps, batch: MessageBatch) => Promise<void> = consumeMail) {
      const { mail } = compose(door.bindings, () => {})
      const messages = ids.map((id) => ({ id, timestamp: new Date(0), attempts: 1, body: { id } }))
      await consume(mail, createMessageBatch('q', messages))
    },
    /** Somebody who has just signed up, and the mail that waits for it. */
    async mailed() {
      const person = await door.registered()
      const { mails } = await desk.get<{ mails: { id: string }[] }>(`/mail?to=${person.email}`)
      return { person, id: mails[0]?.id ?? '', begun: Date.now() }
    },
  }
}

interface Apis {
  /** What they answer next; without an answer they take the mail. */
  resend: ResponseInit[]
  mailgun: ResponseInit[]
  /** By a mail's id: what happens while it is with Resend. */
  meanwhile: Record<string, () => Promise<void>>
}

function standInForApis(): Apis {
  const apis: Apis = { resend: [], mailgun: [], meanwhile: {} }
  beforeEach(async () => {
    await forgetHealth()
    Object.assign(apis, { resend: [], mailgun: [], meanwhile: {} })
    vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      await apis.meanwhile[new Headers(init?.headers).get('Idempotency-Key') ?? '']?.()
      const answer = (String(input).includes('resend') ? apis.resend : apis.mailgun).shift()
      return answer ? new Response('{}', answer) : Response.json({ id: 'the-api-calls-it-so' })
    })
  })
  afterEach(() => void vi.restoreAllMocks())
  return apis
}
