import { Challenge, type ChallengeWidget } from '../kit/challenge.tsx'
import { Form } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { Filled } from '../kit/words.tsx'

interface AskConfirmationProps {
  shell: Shell
  form: FormState
  challenge?: ChallengeWidget | undefined
  reason?: 'link_expired' | 'link_invalid' | undefined
}

/** Asks where to send a fresh confirmation mail, also when an old link has led here. */
export function AskConfirmationPage({ shell, form, challenge, reason }: AskConfirmationProps) {
  const words = shell.words.signUp.ask
  const title = words.titles[reason ?? 'none']
  return (
    <Layout shell={shell} title={title} failed={isFailed(form)} wantsScript challenged={Boolean(challenge)}>
      <Sign of={reason ? 'late' : 'mail'} />
      <h1>{title}</h1>
      <p>{words.openings[reason ?? 'none']}</p>
      <Form
        action="/confirm/resend"
        form={form}
        fields={[{ name: 'email', label: shell.words.signUp.email, type: 'email', autocomplete: 'email' }]}
        submit={words.submit}
      >
        <Challenge of={challenge} />
      </Form>
      <p class="ways">
        <Filled sentence={words.confirmed} logIn={<a href="/login">{words.logIn}</a>} />
      </p>
    </Layout>
  )
}
