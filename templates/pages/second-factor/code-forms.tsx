import type { Words } from '#templates/words/words.ts'
import type { FieldSpec } from '../kit/field.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm, type FormState, isFailed } from '../kit/form-state.ts'
import { useWords } from '../kit/words.tsx'

interface CodeFormsProps {
  action: string
  form: FormState
  hidden: Record<string, string | undefined>
  hasRecoveryCodes: boolean
  /** Whether this browser can be spared the next time. */
  offersTrust: boolean
  /** Whether somebody who has neither can wait instead. */
  offersRecovery: boolean
}

/** The code of the app; a recovery code stands folded away below it. */
export function CodeForms({ action, form, hidden, hasRecoveryCodes, offersTrust, offersRecovery }: CodeFormsProps) {
  const words = useWords()
  const { submit, trust, lost } = words.secondFactor.proof
  const { recovery } = words.secondFactor
  const isRecovery = isFailed(form) && 'recovery_code' in form.values
  return (
    <>
      <Form
        action={action}
        form={isRecovery ? blankForm : form}
        fields={[codeField(words)]}
        hidden={hidden}
        submit={submit}
      >
        {offersTrust && (
          <label class="check" for="trust">
            <input type="checkbox" id="trust" name="trust" checked={Boolean(form.values.trust)} />
            {trust}
          </label>
        )}
      </Form>
      {hasRecoveryCodes && (
        <details open={isRecovery}>
          <summary>{lost}</summary>
          <Form
            action={action}
            form={isRecovery ? form : blankForm}
            fields={[recoveryField(words)]}
            hidden={hidden}
            submit={submit}
          />
        </details>
      )}
      {offersRecovery && (
        <details>
          <summary>{recovery.none}</summary>
          <p>{recovery.offer}</p>
          <Form action="/recovery" form={blankForm} submit={recovery.ask} look="quiet" />
        </details>
      )}
    </>
  )
}

export const codeField = ({ secondFactor }: Words): FieldSpec => ({
  name: 'code',
  label: secondFactor.proof.code,
  hint: secondFactor.proof.codeHint,
  autocomplete: 'one-time-code',
  inputmode: 'numeric',
})

const recoveryField = ({ secondFactor }: Words): FieldSpec => ({
  name: 'recovery_code',
  label: secondFactor.proof.recoveryCode,
  autocomplete: 'off',
})
