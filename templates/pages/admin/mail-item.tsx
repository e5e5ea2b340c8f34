import { Card } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { inWords } from './in-words.ts'
import { LifeLine } from './life-line.tsx'
import type { Moment } from './life-words.ts'
import { MailState, type ShownMail } from './mail-table.tsx'
import { Person } from './person.tsx'
import { Facts } from './user.tsx'
import { When } from './when.tsx'

interface MailItemProps {
  shell: Shell
  notice?: string | undefined
  mail: ShownMail & {
    userId: string | null
    email: string | null
    providerId: string | null
    nextAt: number
    expiresAt: number
    sentAt: number | null
    replaces: string | null
  }
  history: Moment[]
  replacedBy: string | null
  preview: { subject: string; text: string } | null
}

const labels = { cancel: 'Do not send it', requeue: 'Send it again' }
const repeatable = ['failed', 'uncertain', 'expired', 'bounced']

/** One mail's life, and what it says. */
export function MailItemPage({ shell, notice, mail, history, replacedBy, preview }: MailItemProps) {
  const isAlive = mail.status === 'queued' || mail.status === 'sending'
  const action = isAlive ? 'cancel' : repeatable.includes(mail.status) && replacedBy === null ? 'requeue' : null
  return (
    <AdminFrame shell={shell} title={`Mail: ${inWords(mail.kind)}`} notice={notice}>
      <Card title="What became of it">
        <Facts
          facts={[
            ['To', mail.address ?? 'forgotten'],
            ['Account', <Person id={mail.userId} email={mail.email} nobody="none" />],
            ['State', <MailState status={mail.status} lastCode={mail.lastCode} />],
            ['Attempts', String(mail.attempts)],
            ['Next look', isAlive ? <When at={mail.nextAt} /> : null],
            ['Sent', mail.sentAt && <When at={mail.sentAt} />],
            ['By', [mail.provider, mail.providerId].filter(Boolean).join(' ') || null],
            ['Link ends', <When at={mail.expiresAt} />],
            ['In place of', mail.replaces && <MailLink id={mail.replaces} />],
            ['Replaced by', replacedBy && <MailLink id={replacedBy} />],
            ['Id', <code>{mail.id}</code>],
          ]}
        />
        {action && (
          <div class="actions">
            <Form action={`/admin/mail/${mail.id}/${action}`} form={blankForm} submit={labels[action]} look="quiet" />
          </div>
        )}
      </Card>
      <Card title="Its life line">
        <LifeLine history={history} />
      </Card>
      {preview && (
        <Card title="What it says">
          <p>
            <strong>{preview.subject}</strong>
          </p>
          <p class="hint">The links and codes here are dead.</p>
          <pre>{preview.text}</pre>
        </Card>
      )}
    </AdminFrame>
  )
}

function MailLink({ id }: { id: string }) {
  return <a href={`/admin/mail/${id}`}>{id}</a>
}
