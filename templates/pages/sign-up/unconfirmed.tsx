import { Form, Notice } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { EmailChange } from '../profile/account-access.tsx'

interface UnconfirmedProps {
  shell: Shell
  email: string
  notice?: string | undefined
  resend: FormState
  /** A mistyped address can be changed. */
  change: FormState
  pendingEmail: string | null
}

/** All that somebody sees who is logged in and has not confirmed their address. */
export function UnconfirmedPage({ shell, email, notice, resend, change, pendingEmail }: UnconfirmedProps) {
  return (
    <Layout shell={shell} title="One step to go" failed={isFailed(resend) || isFailed(change)} wantsScript>
      <Sign of="mail" />
      <h1>One step to go</h1>
      {notice && <Notice>{notice}</Notice>}
      <p>
        Before you come in, confirm that <strong>{email}</strong> is your address. Open the link in the mail that we
        sent there.
      </p>
      <Form action="/confirm/resend" form={resend} hidden={{ email }} submit="Send the mail again" look="quiet" />
      <p class="ways">Nothing there after a few minutes? Look into the spam folder, too.</p>
      <details open={pendingEmail !== null || isFailed(change)}>
        <summary>Wrong address?</summary>
        <EmailChange pendingEmail={pendingEmail} form={change} />
      </details>
    </Layout>
  )
}
