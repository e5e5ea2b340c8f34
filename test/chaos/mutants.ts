/** A fault built into the Worker, that the run must find. */
export interface Mutant {
  file: string
  find: string
  replace: string
  /** Where resend does not show it. */
  providers?: string[]
}

export const mutants: Record<string, Mutant> = {
  'no-sweep': {
    file: 'src/mail/queue/sweep.ts',
    find: 'if (due.length === 0) return',
    replace: 'if (due.length >= 0) return',
  },
  'ack-before-send': {
    file: 'src/mail/queue/consumer.ts',
    find: 'if (messages.size > 0) settle(',
    replace: 'settle(messages, new Map())\n  if (messages.size > 0) settle(',
  },
  'mark-before-send': {
    file: 'src/store/mail/outbox-delivery.ts',
    find: "UPDATE outbox SET status = 'sending', attempts",
    replace: "UPDATE outbox SET status = 'sent', attempts",
  },
  'key-per-attempt': {
    file: 'src/mail/providers/resend.ts',
    find: "'Idempotency-Key': mail.id",
    replace: "'Idempotency-Key': mail.id + crypto.randomUUID()",
  },
  'token-per-attempt': {
    file: 'src/mail/link-tokens.ts',
    find: 'iat: mail.createdAt',
    replace: 'iat: Math.floor(Date.now() / 1000)',
  },
  'throw-in-loop': {
    file: 'src/mail/message.ts',
    find: 'if (id === undefined) refuse(message, log)',
    replace: "if (id === undefined) throw new Error('poison')",
  },
  'no-lease': {
    file: 'src/store/mail/outbox-delivery.ts',
    find: "AND status IN ('queued', 'sending') AND coalesce(lease_until, 0) <= ",
    replace: "AND status IN ('queued', 'sending') AND 0 <= ",
  },
  'notice-risked': {
    file: 'src/mail/delivery/doubt.ts',
    find: 'limit: isLink(mail.kind) ?',
    replace: 'limit: true ?',
    providers: ['ses'],
  },
  'retry-on-permanent-4xx': {
    file: 'src/mail/delivery/outcome.ts',
    find: "if (verdict.class === 'recipient' || verdict.class === 'request')",
    replace: "if (verdict.class === 'recipient')",
  },
  'kv-only-cap': {
    file: 'src/store/mail/outbox.ts',
    find: 'mail.hourlyCap === undefined ?',
    replace: 'mail.hourlyCap !== 0 ?',
  },
}
