import { fill } from '#templates/words/fill.ts'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'

/** Where the mail leads, in the browser that began; opening it does nothing yet. */
export function OfferPage({ shell, token, provider }: { shell: Shell; token: string; provider: string }) {
  const words = shell.words.providers.link
  const title = fill(words.title, { provider })
  return (
    <Layout shell={shell} title={title}>
      <Sign of="key" />
      <h1>{title}</h1>
      <p>{fill(words.text, { provider })}</p>
      <Form action={`/login/provider/link/${encodeURIComponent(token)}`} form={blankForm} submit={words.submit} />
    </Layout>
  )
}

/** Where it leads in any other. */
export function ElsewherePage({ shell }: { shell: Shell }) {
  const words = shell.words.providers.elsewhere
  return (
    <Layout shell={shell} title={words.title}>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <a class="button" href="/login">
        {words.logIn}
      </a>
    </Layout>
  )
}
