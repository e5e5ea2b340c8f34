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
    file: 'src/delivery/consume.ts',
    find: '  try {\n    settle(messages, await claimAll',
    replace: '  settle(messages, new Map())\n  try {\n    settle(messages, await claimAll',
  },
  'mark-before-send': {
    file: 'src/store/delivery/claim.ts',
    find: "[table.status, 'sending']",
    replace: "[table.status, 'sent']",
  },
  'key-per-attempt': {
    file: 'src/mail/providers/resend.ts',
    find: "'Idempotency-Key': mail.id",
    replace: "'Idempotency-Key': mail.id + crypto.randomUUID()",
  },
  'token-per-attempt': {
    file: 'src/mail/link-tokens.ts',
    find: 'exp: mail.expiresAt',
    replace: 'exp: mail.expiresAt, iat: Math.floor(Date.now() / 1000)',
  },
  'throw-in-loop': {
    file: 'src/delivery/messages.ts',
    find: 'if (id === undefined) refuse(message, channel)',
    replace: "if (id === undefined) throw new Error('poison')",
  },
  'no-lease': {
    file: 'src/store/mail/outbox-claim.ts',
    find: 'AND $' + '{isFree(outbox, now)} AND NOT',
    replace: 'AND NOT',
  },
  'notice-risked': {
    file: 'src/mail/delivery/doubt.ts',
    find: 'limit: mayBeDoubled(mail.kind) ?',
    replace: 'limit: true ?',
    providers: ['ses'],
  },
  'retry-on-permanent-4xx': {
    file: 'src/mail/delivery/outcome.ts',
    find: "if (verdict.class === 'recipient' || verdict.class === 'request')",
    replace: "if (verdict.class === 'recipient')",
  },
  'kv-only-cap': {
    file: 'src/store/mail/mail-limits.ts',
    find: 'hourlyCap: mail.hourlyCap ?? null',
    replace: 'hourlyCap: mail.hourlyCap === 0 ? 0 : null',
  },
}
