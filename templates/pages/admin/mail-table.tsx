import { Tag } from '../kit/card.tsx'
import { inWords, Table, When } from './admin-frame.tsx'

export interface ShownMail {
  id: string
  kind: string
  address: string | null
  status: string
  attempts: number
  provider: string | null
  lastCode: string | null
  createdAt: number
}

const ended = ['sent', 'delivered']

export function MailTable({ mails, next }: { mails: ShownMail[]; next?: string | null }) {
  return (
    <Table
      head={['When (UTC)', 'Kind', 'To', 'State', 'Attempts', 'By']}
      rows={mails.map(({ id, createdAt, kind, address, attempts, provider, ...state }) => [
        <a href={`/admin/mail/${id}`}>
          <When at={createdAt} />
        </a>,
        inWords(kind),
        address ?? 'forgotten',
        <MailState {...state} />,
        String(attempts),
        provider ?? '–',
      ])}
      next={next}
    />
  )
}

export function MailState({ status, lastCode }: { status: string; lastCode: string | null }) {
  return (
    <>
      <Tag good={ended.includes(status)}>{inWords(status)}</Tag> {lastCode && <small>{inWords(lastCode)}</small>}
    </>
  )
}
