import { Form } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'

interface AskConfirmationProps {
  shell: Shell
  form: FormState
  reason?: 'link_expired' | 'link_invalid' | undefined
}

const openings = {
  link_expired: ['This link has expired', 'Links work for a limited time. We gladly send you a fresh one.'],
  link_invalid: ['This link does not work', 'It may be incomplete, or used already. We gladly send you a fresh one.'],
  none: ['Confirm your address', 'Tell us the address you registered, and we send you a link to confirm it.'],
} as const

/** Asks where to send a fresh confirmation mail, also when an old link has led here. */
export function AskConfirmationPage({ shell, form, reason }: AskConfirmationProps) {
  const [title, opening] = openings[reason ?? 'none']
  return (
    <Layout shell={shell} title={title} failed={isFailed(form)} wantsScript>
      <Sign of={reason ? 'late' : 'mail'} />
      <h1>{title}</h1>
      <p>{opening}</p>
      <Form
        action="/confirm/resend"
        form={form}
        fields={[{ name: 'email', label: 'E-mail', type: 'email', autocomplete: 'email' }]}
        submit="Send me a new link"
      />
      <p class="ways">
        Confirmed already? Then just <a href="/login">log in</a>.
      </p>
    </Layout>
  )
}
