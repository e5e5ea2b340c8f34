import { Ask } from '../kit/ask.tsx'
import { Card, Tag } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { inWords } from './in-words.ts'
import { MailTable, type ShownMail } from './mail-table.tsx'
import { Search } from './search.tsx'
import { Table } from './table.tsx'
import { Facts } from './user.tsx'
import { When } from './when.tsx'

interface MailPageProps {
  shell: Shell
  notice?: string | undefined
  sending: ShownSending
  mails: ShownMail[]
  next: string | null
  /** What the list is narrowed down to. */
  filter: { [Name in 'state' | 'kind' | 'provider' | 'to']?: string | undefined }
  /** Where this page of the list begins. */
  cursor?: string
  states: readonly string[]
  kinds: readonly string[]
}

interface ShownSending {
  pausedAt: number | null
  waiting: { mails: number; oldestAt: number | null }
  dead: number
  backlog: number | null
  providers: { name: string; failures: number; openUntil: number | null; lastCode: string | null }[]
  newest: { kind: string; provider: string | null; status: string; mails: number }[]
}

/** How sending fares, and the mails themselves. */
export function MailPage({ shell, notice, sending, mails, next, filter, cursor, states, kinds }: MailPageProps) {
  return (
    <AdminFrame shell={shell} title="Mail" notice={notice}>
      <SendingCard sending={sending} />
      <section class="card">
        <Search
          name="to"
          query={filter.to ?? ''}
          label="Whole address"
          choices={[
            { name: 'state', label: 'State', options: states, chosen: filter.state, counts: { dead: sending.dead } },
            { name: 'kind', label: 'Kind', options: kinds, chosen: filter.kind },
            {
              name: 'provider',
              label: 'API',
              options: sending.providers.map(({ name }) => name),
              chosen: filter.provider,
            },
          ]}
        />
        <MailTable mails={mails} next={next} />
        {filter.state && mails.length > 0 && (
          <div class="actions">
            <Ask
              action="/admin/mail/requeue"
              hidden={{ ...filter, cursor }}
              label="Send these again"
              question="Send up to 100 mails once more, from the first of these on, where they are still wanted?"
              submit="Yes, send them again"
            />
          </div>
        )}
      </section>
    </AdminFrame>
  )
}

function SendingCard({ sending: { pausedAt, waiting, dead, backlog, providers, newest } }: { sending: ShownSending }) {
  const isPaused = pausedAt !== null
  return (
    <Card title="Sending">
      <Facts
        facts={[
          ['State', isPaused ? <Tag>Paused</Tag> : <Tag good>Running</Tag>],
          ['Paused since', pausedAt && <When at={pausedAt} />],
          ['Waiting', `${waiting.mails}${waiting.mails === 10_000 ? ' or more' : ''}`],
          ['The oldest since', waiting.oldestAt && <When at={waiting.oldestAt} />],
          ['On the queue', backlog === null ? 'unknown' : String(backlog)],
          ['Dead letters', <a href="/admin/mail?state=dead">{dead}</a>],
        ]}
      />
      <h3>Mail APIs</h3>
      <Table
        head={['API', 'State', 'Failures in a row', 'Left alone until', 'Last code']}
        rows={providers.map(({ name, failures, openUntil, lastCode }) => [
          name,
          failures === 0 ? <Tag good>Fine</Tag> : <Tag>Failing</Tag>,
          failures > 0 ? String(failures) : null,
          openUntil && <When at={openUntil} />,
          lastCode,
        ])}
      />
      <details>
        <summary>The newest 1,000 mails, counted</summary>
        <Table
          head={['Kind', 'Mails', 'State', 'By']}
          rows={newest.map(({ kind, provider, status, mails }) => [
            inWords(kind),
            String(mails),
            inWords(status),
            provider,
          ])}
        />
      </details>
      <div class="actions">
        {isPaused ? (
          <Form action="/admin/mail/resume" form={blankForm} submit="Go on sending" look="quiet" />
        ) : (
          <Ask
            action="/admin/mail/pause"
            label="Pause sending"
            question="Stop all mail? Mails whose links run out meanwhile will not be sent."
            submit="Yes, pause sending"
          />
        )}
        <a class="button quiet" href="/admin/suppressions">
          Addresses that are not mailed
        </a>
      </div>
    </Card>
  )
}
