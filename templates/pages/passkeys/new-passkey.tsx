import { Field } from '../kit/field.tsx'
import { blankForm } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { mailCodeField } from '../second-factor/mail-code.tsx'
import { PasskeyScript } from './passkey-form.tsx'

interface NewPasskeyProps {
  shell: Shell
  /** Where to go on to. */
  next: string
  /** Offered after a log-in, not asked for. */
  offered: boolean
  /** A code may be mailed, and is then wanted too: the script tells, and shows the field. */
  takesMailCode: boolean
}

export function NewPasskeyPage({ shell, next, offered, takesMailCode }: NewPasskeyProps) {
  const words = shell.words.passkeys.make
  return (
    <Layout shell={shell} title={words.title}>
      <Sign of="key" />
      <h1>{words.title}</h1>
      <p>{words.what}</p>
      <p>{words.where}</p>
      <noscript>
        <p>{words.needsScript}</p>
      </noscript>
      <form data-passkey="create" data-next={next} data-upgrade={offered && !takesMailCode ? '' : undefined} hidden>
        <p class="notice bad" role="alert" hidden />
        {takesMailCode && (
          <div data-mail-code hidden>
            <p role="status">{shell.words.secondFactor.mailCode.text}</p>
            <Field {...mailCodeField(shell.words)} form={blankForm} prefix="" />
          </div>
        )}
        <button type="submit">{words.submit}</button>
      </form>
      <p class="ways">
        <a href={next}>{words.later}</a>
      </p>
      <PasskeyScript shell={shell} />
    </Layout>
  )
}
