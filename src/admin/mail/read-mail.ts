import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { render } from '../../mail/delivery/render.ts'
import { outboxRow, ownerAddressOf } from '../../store/admin/mails.ts'
import { commit } from '../../store/database.ts'
import { replacementOf } from '../../store/mail/sending.ts'
import { mailsById } from '../../store/mail/waiting-mails.ts'
import { type LifeLine, lifeLine } from './life-line.ts'
import { type ListedMail, listedMail } from './listed-mail.ts'

/** One mail's life, and what it says. */
export interface MailFile {
  /** `email`: of its account now; null: it has none, or none any more. */
  mail: ListedMail & { email: string | null }
  history: LifeLine
  /** The mail that was made in this one's place. */
  replacedBy: string | null
  /** Null when the key of its links has left the key ring, or its address is forgotten. */
  preview: { subject: string; text: string } | null
}

export async function readMail({ db, config }: Deps, id: string): Promise<Result<MailFile, 'not_found'>> {
  const found = await commit(db, {
    rows: outboxRow(id),
    owner: ownerAddressOf(id),
    waiting: mailsById([id]),
    replacements: replacementOf(id),
  })
  const [row] = found.rows
  const [waiting] = found.waiting
  const [replacement] = found.replacements
  if (!row || !waiting) return fail('not_found')
  // Links and codes go by id and version: with these they are nobody's, and no administrator can use them.
  const rendered = await render(config, { ...waiting, ...dead })
  const preview = rendered.ok ? { subject: rendered.value.subject, text: rendered.value.text } : null
  const history = lifeLine(row, replacement)
  return ok({
    mail: { ...listedMail(row), email: found.owner[0]?.email ?? null },
    history,
    replacedBy: replacement?.id ?? null,
    preview,
  })
}

const nobody = '0'.repeat(26)
const dead = { id: nobody, userId: nobody, registrationId: null, securityVersion: 0 }
