import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { type Config, readConfig } from '../../src/config.ts'
import { createApp } from '../../src/http/app.ts'
import type { Edge } from '../../src/http/kit/env.ts'
import { newId } from '../../src/lib/ids.ts'
import { createDevProvider } from '../../src/mail/providers/dev.ts'
import type { OutgoingMail } from '../../src/mail/providers/provider.ts'
import { openDatabase } from '../../src/store/database.ts'

export const start = 1_795_222_620

export interface MailJson extends Omit<OutgoingMail, 'from' | 'replyTo'> {
  links: string[]
  createdAt: string
}

/** The development provider and the mailbox's pages on one database, with a clock that a test sets. */
export function mailboxWorld(options: { d1?: D1Database; config?: Partial<Config> } = {}) {
  const clock = { now: start }
  const config = { ...readConfig(env), ...options.config }
  const enqueued: string[] = []
  const provider = createDevProvider(
    openDatabase(env.DB),
    () => clock.now,
    async (id) => void enqueued.push(id),
  )
  const app = createApp(() => ({
    deps: {
      ...{ config, clock: () => clock.now, db: openDatabase(options.d1 ?? env.DB) },
      ...{
        log: console,
        passwords: undefined as never,
        enqueueMails() {},
        enqueueEvents() {},
        defer() {},
        mailBacklog: async () => null,
      },
      features: [],
    },
    edge: { measure: () => {} } as Partial<Edge> as Edge,
  }))
  const fetch = async (path: string, init: RequestInit = {}) =>
    app.fetch(new Request(config.publicUrl + path, init), env, createExecutionContext())
  return {
    ...{ clock, enqueued, provider, fetch },
    send: (mail: Partial<OutgoingMail> = {}) => provider.send(outgoing(mail)),
    mails: async (query = '') => {
      const { mails } = await (await fetch(`/dev/mailbox.json${query}`)).json<{ mails: MailJson[] }>()
      return mails
    },
    page: async (path = '') => (await fetch(`/dev/mailbox${path}`)).text(),
    put: (path: string, body: unknown) =>
      fetch(path, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    /** As a browser sends a form of our own page. */
    post: (path: string, fields: Record<string, string> = {}, origin = config.publicUrl) =>
      fetch(path, { method: 'POST', headers: { Origin: origin }, body: new URLSearchParams(fields) }),
  }
}

export function outgoing(mail: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    id: newId(start),
    kind: 'reset',
    from: 'Gatehouse <no-reply@example.com>',
    to: 'ada@example.org',
    replyTo: '',
    subject: 'Choose a new password',
    text: 'Hello\n\nhttp://localhost:8787/reset/abc\n',
    html: '<html><head></head><body><p>Hello</p></body></html>',
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...mail,
  }
}
