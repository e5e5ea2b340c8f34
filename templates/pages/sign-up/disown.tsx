import { fill } from '#templates/words/fill.ts'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'

export function DisownPage({ shell, token }: { shell: Shell; token: string }) {
  const { title, text, submit } = shell.words.signUp.disown
  return (
    <Layout shell={shell} title={title} wantsScript>
      <Sign of="stop" />
      <h1>{title}</h1>
      <p>{fill(text, { appName: shell.appName })}</p>
      <Form action={`/disown/${encodeURIComponent(token)}`} form={blankForm} submit={submit} look="danger" />
    </Layout>
  )
}

export function DisownedPage({ shell }: { shell: Shell }) {
  const { doneTitle, done } = shell.words.signUp.disown
  return (
    <Layout shell={shell} title={doneTitle}>
      <Sign of="done" />
      <h1>{doneTitle}</h1>
      <p>{done}</p>
    </Layout>
  )
}
