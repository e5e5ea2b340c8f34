import type { Locale, MailFields, RenderedMail } from '../../mail/templates.generated.ts'
import { queryOf, type View } from '../view.ts'
import { Layout } from './layout.tsx'
import { Part } from './mail-article.tsx'
import { MailFrame } from './mail-frame.tsx'
import { Kind } from './mail-list.tsx'

export interface Preview {
  kind: keyof MailFields
  locale: Locale
}

interface PreviewsPageProps {
  appName: string
  /** Every kind in every language. */
  all: Preview[]
  shown: Preview
  mail: RenderedMail
  view: View
  opened: boolean
}

/** Every mail with made-up values. */
export const PreviewsPage = ({ appName, all, shown, mail, view, opened }: PreviewsPageProps) => (
  <Layout title="Previews" appName={appName} opened={opened} list={<List all={all} shown={shown} view={view} />}>
    <a class="back" href="/dev/mailbox/previews">
      All previews
    </a>
    <article>
      <h1>{mail.subject}</h1>
      <p class="row start">
        <Kind kind={shown.kind} />
        <span class="soft">{shown.locale}</span>
      </p>
      <MailFrame source={`${pathOf(shown)}/html`} view={view} />
      <Part title="Text" content={mail.text} open />
    </article>
  </Layout>
)

const List = ({ all, shown, view }: { all: Preview[]; shown: Preview; view: View }) => (
  <ul>
    {all.map((preview) => (
      <li>
        <a class="row" href={pathOf(preview) + queryOf(view)} aria-current={preview === shown ? 'true' : undefined}>
          {preview.kind.replaceAll('_', ' ')}
          <span class="soft">{preview.locale}</span>
        </a>
      </li>
    ))}
  </ul>
)

const pathOf = ({ kind, locale }: Preview) => `/dev/mailbox/previews/${kind}/${locale}`
