import { fill } from '#templates/words/fill.ts'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'

interface BackButtonProps {
  shell: Shell
  provider: { name: string; title: string }
  /** What the provider has sent along. */
  answer: [name: string, value: string][]
}

/** A form of our own, with which every browser sends its cookies. */
export function BackButtonPage({ shell, provider, answer }: BackButtonProps) {
  const words = shell.words.providers.back
  return (
    <Layout shell={shell} title={words.title}>
      <h1>{words.title}</h1>
      <p>{fill(words.text, { provider: provider.title })}</p>
      <Form
        action={`/login/with/${provider.name}/back`}
        form={blankForm}
        hidden={{ ...Object.fromEntries(answer), again: '1' }}
        submit={words.submit}
      />
    </Layout>
  )
}

/** Where the link in the notice leads; opening it does nothing yet. */
export function UndoLinkPage({ shell, token }: { shell: Shell; token: string }) {
  const words = shell.words.providers.undo
  return (
    <Layout shell={shell} title={words.title}>
      <Sign of="key" />
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <Form action={`/identity/undo/${encodeURIComponent(token)}`} form={blankForm} submit={words.submit} />
    </Layout>
  )
}
