import { env } from 'cloudflare:workers'
import type { Config } from '../../src/config.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { staleReason } from '../../src/mail/delivery/freshness.ts'
import { render } from '../../src/mail/delivery/render.ts'
import { commit, openDatabase } from '../../src/store/database.ts'
import { mailsById } from '../../src/store/mail/waiting-mails.ts'
import type { MailKind } from '../../src/store/schema/index.ts'

/** Where links of mails lead, before their tokens. */
type LinkPath =
  | ('confirm' | 'disown' | 'reset' | 'email/confirm' | 'email/stop' | 'email/undo' | 'invite')
  | ('recovery/confirm' | 'recovery/stop' | 'login/mail' | 'identity/undo' | 'login/provider/link')

export interface ReadMail {
  id: string
  kind: MailKind
  to: string
  registrationId: string | null
  code: string
  text: string
  html: string
  /** The token of its link for a purpose, as `/confirm/<token>`. */
  token(path: LinkPath): string
}

/** The mails of the outbox as the consumer would send them now, without the queue. */
export function mailReader(config: Config) {
  const db = openDatabase(env.DB)

  /** Every mail of an address that is still wanted, oldest first. */
  async function mails(address: string): Promise<ReadMail[]> {
    const { results } = await env.DB.prepare('SELECT id FROM outbox WHERE address = ? ORDER BY created_at, id')
      .bind(address)
      .all<{ id: string }>()
    const ids = results.map(({ id }) => id)
    const { rows } = await commit(db, { rows: mailsById(ids) })
    const inOrder = ids.flatMap((id) => rows.filter((row) => row.id === id))
    const wanted = inOrder.filter((row) => row.status === 'queued' && !staleReason(row, systemClock()))
    return Promise.all(wanted.map((row) => read(config, row)))
  }

  /** The newest mail of a kind to an address. */
  async function mail(address: string, kind: MailKind = 'confirm'): Promise<ReadMail> {
    const newest = (await mails(address)).filter((one) => one.kind === kind).at(-1)
    if (!newest) throw new Error(`no ${kind} mail`)
    return newest
  }
  /** The newest mail of a sign-up: mails of one second have no order, so several to an address are told apart by this. */
  async function mailOf({ email, confirmationId }: { email: string; confirmationId: string }): Promise<ReadMail> {
    const [id] = confirmationId.split('.')
    const newest = (await mails(email)).filter(({ registrationId }) => registrationId === id).at(-1)
    if (!newest) throw new Error('no mail of this sign-up')
    return newest
  }
  return { mails, mail, mailOf }
}

async function read(config: Config, row: Parameters<typeof render>[1]): Promise<ReadMail> {
  const rendered = await render(config, row)
  if (!rendered.ok) throw new Error(rendered.code)
  const { text, html, to, code = '' } = rendered.value
  return {
    ...{ id: row.id, kind: row.kind, to, registrationId: row.registrationId, code, text, html },
    token(path) {
      const [, token] = new RegExp(`/${path}/(\\S+)`).exec(text) ?? []
      if (!token) throw new Error(`no ${path} link in the ${row.kind} mail`)
      return token
    },
  }
}
