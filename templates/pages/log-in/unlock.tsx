import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'

/** Where the notice about failed log-ins leads. */
export function UnlockPage({ shell, token }: { shell: Shell; token: string }) {
  const { title, text, submit } = shell.words.logIn.unlock
  return (
    <Layout shell={shell} title={title} wantsScript>
      <Sign of="key" />
      <h1>{title}</h1>
      <p>{text}</p>
      <Form action={`/unlock/${encodeURIComponent(token)}`} form={blankForm} submit={submit} />
    </Layout>
  )
}
