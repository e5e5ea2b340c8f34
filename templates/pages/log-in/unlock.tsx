import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'

/** Where the notice about failed log-ins leads. */
export function UnlockPage({ shell, token }: { shell: Shell; token: string }) {
  return (
    <Layout shell={shell} title="Log in without waiting" wantsScript>
      <Sign of="key" />
      <h1>Log in without waiting</h1>
      <p>This browser will not have to wait for the failed log-ins of others. You still need your password.</p>
      <Form action={`/unlock/${encodeURIComponent(token)}`} form={blankForm} submit="Go on to log in" />
    </Layout>
  )
}
