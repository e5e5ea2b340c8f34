import type { Words } from '#templates/words/words.ts'
import type { FieldSpec } from '../kit/field.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'

/** Before an administrator's first factor is made: it takes a code that is mailed, and the mail is asked for here. */
export function MailCodePage({ shell }: { shell: Shell }) {
  const { setup, mailCode } = shell.words.secondFactor
  return (
    <Layout shell={shell} title={setup.title}>
      <Sign of="mail" />
      <h1>{setup.title}</h1>
      <p>{mailCode.text}</p>
      <Form action="/account/second-factor/begin" form={blankForm} submit={mailCode.send} />
      <p class="ways">
        <a href="/account">{shell.words.passkeys.make.later}</a>
      </p>
    </Layout>
  )
}

/** The field of that code. */
export const mailCodeField = ({ secondFactor: { mailCode } }: Words): FieldSpec => ({
  name: 'mail_code',
  label: mailCode.label,
  autocomplete: 'off',
  inputmode: 'numeric',
  hint: mailCode.hint,
})
