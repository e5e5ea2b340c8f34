import type { FormState } from '#templates/pages/kit/form-state.ts'
import type { Shell } from '#templates/pages/kit/layout.tsx'
import { SecondStepPage } from '#templates/pages/log-in/second-step.tsx'
import { CodeForms } from '#templates/pages/second-factor/code-forms.tsx'
import { RecoveryPage } from '#templates/pages/second-factor/recovery.tsx'
import { RecoveryCodesPage } from '#templates/pages/second-factor/recovery-codes.tsx'
import { SetupPage } from '#templates/pages/second-factor/setup.tsx'

/** Those of a second factor. */
export const secondFactorPages = (shell: Shell, form: FormState, text: string) => ({
  secondStep: (
    <SecondStepPage
      shell={shell}
      form={form}
      forms={[
        <CodeForms
          action="/login/second"
          form={form}
          hidden={{}}
          hasRecoveryCodes={false}
          offersRecovery
          offersTrust
        />,
      ]}
      again="/login"
    />
  ),
  secondStepTooLate: <SecondStepPage shell={shell} form={form} forms={[]} again="/login" />,
  secondFactorSetup: (
    <SetupPage shell={shell} form={form} secret={text} uri="otpauth://totp/x" picture="<svg></svg>" setup={text} />
  ),
  recoveryMailed: <RecoveryPage shell={shell} step="mailed" />,
  recoveryConfirm: <RecoveryPage shell={shell} step="confirm" action="/recovery/confirm/x" />,
  recoveryStarted: <RecoveryPage shell={shell} step="started" ends={text} />,
  recoveryStopped: <RecoveryPage shell={shell} step="stopped" />,
  recoveryCodes: <RecoveryCodesPage shell={shell} codes={[text]} />,
})
