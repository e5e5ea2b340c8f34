import { Tag } from '../kit/card.tsx'
import { inWords } from './in-words.ts'
import { Table } from './table.tsx'
import { When } from './when.tsx'

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
      head={['To', 'State', 'Kind', 'When', 'Code', 'Attempts', 'By']}
      rows={mails.map(({ id, createdAt, kind, address, status, lastCode, attempts, provider }) => [
        <a href={`/admin/mail/${id}`}>{address ?? 'forgotten'}</a>,
        <MailTag status={status} />,
        inWords(kind),
        <When at={createdAt} />,
        lastCode && inWords(lastCode),
        attempts > 1 ? String(attempts) : null,
        provider,
      ])}
      next={next}
    />
  )
}

export function MailState({ status, lastCode }: { status: string; lastCode: string | null }) {
  return (
    <>
      <MailTag status={status} /> {lastCode && <small>{inWords(lastCode)}</small>}
    </>
  )
}

function MailTag({ status }: { status: string }) {
  return <Tag good={ended.includes(status)}>{inWords(status)}</Tag>
}
