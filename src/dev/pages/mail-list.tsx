import type { DevMail } from '../../store/mail/dev-mailbox.ts'
import { queryOf, type View } from '../view.ts'
import { Delivery, type OutboxRow, timeOfDay } from './delivery.tsx'

/** The mails that have arrived. */
export const MailList = ({ mails, openId, view }: { mails: DevMail[]; openId: string | undefined; view: View }) => (
  <section data-live="mails">
    <div class="row">
      <h2>Mails {view.to && `to “${view.to}”`}</h2>
      {mails.length > 0 && (
        <form method="post" action="/dev/mailbox/clear">
          <button type="submit" class="plain">
            Clear all
          </button>
        </form>
      )}
    </div>
    {mails.length === 0 && <p class="soft">None yet. New ones show by themselves.</p>}
    <ul>
      {mails.map((mail) => (
        <li>
          <a href={`/dev/mailbox/${mail.id}${queryOf(view)}`} aria-current={mail.id === openId ? 'true' : undefined}>
            <Lines who={mail.recipient} kind={mail.kind}>
              <span class="soft cut">{mail.subject}</span>
              <time class="soft">{timeOfDay(mail.createdAt)}</time>
            </Lines>
          </a>
        </li>
      ))}
    </ul>
  </section>
)

/** What the outbox still holds, so that a retry can be watched. */
export const UnsentList = ({ rows }: { rows: OutboxRow[] }) => (
  <section
    data-live="unsent"
    data-moving={rows.some(({ status }) => status === 'queued' || status === 'sending') ? '' : undefined}
  >
    {rows.length > 0 && <h2>Not sent</h2>}
    <ul>
      {rows.map((row) => (
        <li class="unsent">
          <Lines who={row.address} kind={row.kind}>
            <Delivery row={row} />
          </Lines>
        </li>
      ))}
    </ul>
  </section>
)

const Lines = ({ who, kind, children }: { who: string | null; kind: string; children: unknown }) => (
  <>
    <span class="row">
      <b class="cut">{who}</b>
      <Kind kind={kind} />
    </span>
    <span class="row">{children}</span>
  </>
)

export const Kind = ({ kind }: { kind: string }) => <span class="tag good">{kind.replaceAll('_', ' ')}</span>
