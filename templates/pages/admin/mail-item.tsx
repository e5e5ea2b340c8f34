import { Card } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame, inWords, When } from './admin-frame.tsx'
import { MailState, type ShownMail } from './mail-table.tsx'
import { Facts } from './user.tsx'

interface MailItemProps {
  shell: Shell
  notice?: string | undefined
  mail: ShownMail & {
    userId: string | null
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

interface Moment {
  at: number
  event: string
  provider: string | null
  class: string | null
  code: string | null
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
            ['Account', mail.userId === null ? '–' : <a href={`/admin/users/${mail.userId}`}>{mail.userId}</a>],
            ['State', <MailState status={mail.status} lastCode={mail.lastCode} />],
            ['Attempts', String(mail.attempts)],
            ['Next look', <When at={isAlive ? mail.nextAt : null} />],
            ['Sent', <When at={mail.sentAt} />],
            ['By', [mail.provider, mail.providerId].filter(Boolean).join(' ') || '–'],
            ['Link ends', <When at={mail.expiresAt} />],
            ['In place of', <MailLink id={mail.replaces} />],
            ['Replaced by', <MailLink id={replacedBy} />],
            ['Id', <code>{mail.id}</code>],
          ]}
        />
        {action && (
          <div class="actions">
            <Form action={`/admin/mail/${mail.id}/${action}`} form={blankForm} submit={labels[action]} look="quiet" />
          </div>
        )}
      </Card>
      <Card title="Its life line (UTC)">
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

function LifeLine({ history }: { history: Moment[] }) {
  return (
    <ol class="line">
      {history.map(({ at, event, provider, class: failure, code }) => (
        <li data-event={event}>
          <When at={at} exact /> <b>{inWords(event)}</b>
          <small>{[provider, failure, code].flatMap((word) => (word ? inWords(word) : [])).join(' · ')}</small>
        </li>
      ))}
    </ol>
  )
}

function MailLink({ id }: { id: string | null }) {
  return id === null ? <>–</> : <a href={`/admin/mail/${id}`}>{id}</a>
}
