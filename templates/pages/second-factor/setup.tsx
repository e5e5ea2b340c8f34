import { raw } from 'hono/html'
import { Form } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { codeField } from './code-forms.tsx'
import { mailCodeField } from './mail-code.tsx'

interface SetupProps {
  shell: Shell
  form: FormState
  /** In groups of four. */
  secret: string
  uri: string
  /** The uri as SVG, of our own making. */
  picture: string
  /** Comes back with the code. */
  setup: string
  /** A code was mailed, and is wanted too. */
  mailCodeSent?: true | undefined
}

/** An authenticator app is given its secret, and proves that it has it. */
export function SetupPage({ shell, form, secret, uri, picture, setup, mailCodeSent }: SetupProps) {
  const words = shell.words.secondFactor.setup
  return (
    <Layout shell={shell} title={words.title} failed={isFailed(form)} wantsScript>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <figure class="picture" role="img" aria-label={words.picture}>
        {raw(picture)}
      </figure>
      <p>
        <a href={uri}>{words.open}</a>
      </p>
      <p>{words.byHand}</p>
      <p>
        <code>{secret}</code>
      </p>
      <Form
        action="/account/second-factor"
        form={form}
        fields={[...(mailCodeSent ? [mailCodeField(shell.words)] : []), codeField(shell.words)]}
        hidden={{ setup }}
        submit={words.submit}
      />
    </Layout>
  )
}
