import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'

export function DisownPage({ shell, token }: { shell: Shell; token: string }) {
  return (
    <Layout shell={shell} title="This was not you?" wantsScript>
      <Sign of="stop" />
      <h1>This was not you?</h1>
      <p>
        Somebody entered your address at {shell.appName}, perhaps by mistake. Without you they cannot use it. We can
        also delete what they entered right away.
      </p>
      <Form
        action={`/disown/${encodeURIComponent(token)}`}
        form={blankForm}
        submit="Delete this registration"
        look="danger"
      />
    </Layout>
  )
}

export function DisownedPage({ shell }: { shell: Shell }) {
  return (
    <Layout shell={shell} title="The registration is gone">
      <Sign of="done" />
      <h1>The registration is gone</h1>
      <p>What was entered with your address is deleted, and the link in the mail no longer works. That is all.</p>
    </Layout>
  )
}
