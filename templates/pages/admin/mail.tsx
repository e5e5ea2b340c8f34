import { Card, Tag } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame, inWords, Search, Table, When } from './admin-frame.tsx'
import { MailTable, type ShownMail } from './mail-table.tsx'
import { Facts } from './user.tsx'

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
            <Form
              action="/admin/mail/requeue"
              form={blankForm}
              hidden={{ ...filter, cursor }}
              submit="Send up to 100 again, from the first of these on"
              look="quiet"
              confirm="Send these mails once more, where they are still wanted?"
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
          ['Paused since (UTC)', <When at={pausedAt} />],
          ['Waiting', `${waiting.mails}${waiting.mails === 10_000 ? ' or more' : ''}`],
          ['The oldest since (UTC)', <When at={waiting.oldestAt} />],
          ['On the queue', backlog === null ? 'unknown' : String(backlog)],
          ['Dead letters', <a href="/admin/mail?state=dead">{dead}</a>],
        ]}
      />
      <h3>Mail APIs</h3>
      <Table
        head={['API', 'Failures in a row', 'Left alone until (UTC)', 'Last code']}
        rows={providers.map(({ name, failures, openUntil, lastCode }) => [
          name,
          String(failures),
          <When at={openUntil} />,
          lastCode ?? '–',
        ])}
      />
      <details>
        <summary>The newest 1,000 mails, counted</summary>
        <Table
          head={['Kind', 'By', 'State', 'Mails']}
          rows={newest.map(({ kind, provider, status, mails }) => [
            inWords(kind),
            provider ?? '–',
            inWords(status),
            String(mails),
          ])}
        />
      </details>
      <div class="actions">
        <Form
          action={`/admin/mail/${isPaused ? 'resume' : 'pause'}`}
          form={blankForm}
          submit={isPaused ? 'Go on sending' : 'Pause sending'}
          look="quiet"
          {...(isPaused ? {} : { confirm: 'Stop all mail? Mails whose links run out meanwhile will not be sent.' })}
        />
        <a class="button quiet" href="/admin/suppressions">
          Addresses that are not mailed
        </a>
      </div>
    </Card>
  )
}
