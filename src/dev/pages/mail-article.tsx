import { rfc3339 } from '../../http/kit/time.ts'
import type { DevMail } from '../../store/mail/dev-mailbox.ts'
import { linksIn } from '../links.ts'
import { toJson } from '../mail-json.ts'
import type { View } from '../view.ts'
import { Delivery, historyLines, type OutboxRow } from './delivery.tsx'
import { MailFrame } from './mail-frame.tsx'
import { Kind } from './mail-list.tsx'

/** One mail: what to do with it first, then how it looks, then what it is made of. */
export const MailArticle = ({ mail, row, view }: { mail: DevMail; row: OutboxRow | undefined; view: View }) => (
  <article>
    <div class="row">
      <h1>{mail.subject}</h1>
      <form method="post" action={`/dev/mailbox/${mail.id}/delete`}>
        <button type="submit" class="quiet">
          Delete
        </button>
      </form>
    </div>
    <p class="row start">
      <b>{mail.recipient}</b>
      <Kind kind={mail.kind} />
      <time class="soft">{rfc3339(mail.createdAt)}</time>
      <span data-live="delivery">{row && <Delivery row={row} />}</span>
    </p>
    <Proofs code={mail.code} links={linksIn(mail.text)} />
    <MailFrame source={`/dev/mailbox/${mail.id}/html`} view={view} />
    <Part title="Text" content={mail.text} open />
    {row && (
      <details>
        <summary>History (UTC)</summary>
        <pre data-live="history">{historyLines(row)}</pre>
      </details>
    )}
    <Part title="Headers" content={headerLines(mail)} />
    <Part title="JSON" content={JSON.stringify(toJson(mail), null, 2)} />
  </article>
)

const Proofs = ({ code, links }: { code: string | null; links: string[] }) => (
  <ul class={code || links.length > 0 ? 'box' : undefined}>
    {code && (
      <li>
        <code class="code">{code}</code>
      </li>
    )}
    {links.map((link) => (
      <li class="row">
        <a class="button" href={link} target="_blank" rel="noreferrer">
          Open
        </a>
        <code class="cut">{link}</code>
      </li>
    ))}
  </ul>
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
