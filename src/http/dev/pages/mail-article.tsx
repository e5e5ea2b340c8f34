import type { DevMail } from '../../../store/dev-mailbox.ts'
import { rfc3339 } from '../../time.ts'
import { linksIn } from '../links.ts'
import { toJson } from '../mail-json.ts'
import type { View } from '../view.ts'
import { Delivery, type OutboxRow } from './delivery.tsx'
import { MailFrame } from './mail-frame.tsx'
import { Kind } from './mail-list.tsx'

/** One mail: what to do with it first, then how it looks, then what it is made of. */
export const MailArticle = ({ mail, row, view }: { mail: DevMail; row: OutboxRow | undefined; view: View }) => (
  <article>
    <h1>{mail.subject}</h1>
    <p class="row start">
      <b>{mail.recipient}</b>
      <Kind kind={mail.kind} />
      <time class="soft">{rfc3339(mail.createdAt)}</time>
      <span data-live="delivery">{row && <Delivery row={row} />}</span>
    </p>
    {mail.code && <code class="code">{mail.code}</code>}
    <ul>
      {linksIn(mail.text).map((link) => (
        <li class="row">
          <a class="button" href={link} target="_blank" rel="noreferrer">
            Open
          </a>
          <code class="cut">{link}</code>
        </li>
      ))}
    </ul>
    <MailFrame source={`/dev/mailbox/${mail.id}/html`} view={view} />
    <Part title="Text" content={mail.text} open />
    <Part title="Headers" content={headerLines(mail)} />
    <Part title="JSON" content={JSON.stringify(toJson(mail), null, 2)} />
    <form method="post" action={`/dev/mailbox/${mail.id}/delete`}>
      <button type="submit" class="quiet">
        Delete
      </button>
    </form>
  </article>
)

export const Part = ({ title, content, open }: { title: string; content: string; open?: boolean }) => (
  <details open={open}>
    <summary>{title}</summary>
    <pre>{content}</pre>
  </details>
)

const headerLines = (mail: DevMail) =>
  Object.entries(mail.headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
