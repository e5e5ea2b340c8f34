import type { DevMail } from '../../store/mail/dev-mailbox.ts'
import type { View } from '../view.ts'
import type { OutboxRow } from './delivery.tsx'
import { FaultForm } from './fault-form.tsx'
import { Layout } from './layout.tsx'
import { MailArticle } from './mail-article.tsx'
import { MailList, UnsentList } from './mail-list.tsx'

export interface MailboxPageProps {
  appName: string
  mails: DevMail[]
  /** The mail that is shown, and its outbox row. */
  mail: DevMail | undefined
  row: OutboxRow | undefined
  unsent: OutboxRow[]
  pending: { fault: string; remaining: number } | undefined
  view: View
  opened: boolean
  now: number
}

export const MailboxPage = (props: MailboxPageProps) => (
  <Layout
    title={props.opened && props.mail ? props.mail.subject : 'Mails'}
    appName={props.appName}
    opened={props.opened}
    now={props.now}
    list={<Lists {...props} />}
  >
    <a class="back" href="/dev/mailbox">
      All mails
    </a>
    {props.mail ? (
      <MailArticle mail={props.mail} row={props.row} view={props.view} />
    ) : (
      <>
        <h1>Mailbox</h1>
        <p class="soft">Mails show here instead of being sent.</p>
      </>
    )}
  </Layout>
)

const Lists = ({ mails, mail, unsent, pending, view }: MailboxPageProps) => (
  <>
    <form class="row" action="/dev/mailbox">
      <input type="search" name="to" value={view.to} placeholder="Recipient" aria-label="Recipient" />
      <button type="submit" class="quiet">
        Search
      </button>
    </form>
    <FaultForm pending={pending} />
    <UnsentList rows={unsent} />
    <MailList mails={mails} openId={mail?.id} view={view} />
  </>
)
