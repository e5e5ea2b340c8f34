import { SecondStepPage } from '#templates/pages/log-in/second-step.tsx'
import { CodeForms } from '#templates/pages/second-factor/code-forms.tsx'
import { MailCodePage } from '#templates/pages/second-factor/mail-code.tsx'
import { RecoveryPage } from '#templates/pages/second-factor/recovery.tsx'
import { RecoveryCodesPage } from '#templates/pages/second-factor/recovery-codes.tsx'
import { SetupPage } from '#templates/pages/second-factor/setup.tsx'
import type { Made } from './made.ts'

/** The second factor, and how to do without one that is lost. */
export const secondFactorStates = (made: Made) => ({ ...stepping(made), ...enrolling(made), ...recovering(made) })

function stepping({ shell, form }: Made) {
  const { problems } = shell.words
  const wrong = form({ code: problems.code_invalid })
  const step = { shell, again: '/login' }
  const forms = {
    action: '/login/second',
    hidden: {},
    hasRecoveryCodes: false,
    offersRecovery: true,
    offersTrust: true,
  }
  return {
    secondStep: <SecondStepPage {...step} form={form()} forms={[<CodeForms {...forms} form={form()} />]} />,
    secondStepRefused: <SecondStepPage {...step} form={wrong} forms={[<CodeForms {...forms} form={wrong} />]} />,
    secondStepTooLate: <SecondStepPage {...step} form={form({}, problems.pending_expired)} forms={[]} />,
  }
}

/** The corners of one: the library that draws them is loaded at need, and would be at the start if it were named here. */
const corner = (at: string) => `<path fill-rule="evenodd" d="M${at}h7v7h-7zm1 1v5h5v-5zm1 1h3v3h-3z"/>`
const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29">${['2 2', '20 2', '2 20'].map(corner).join('')}</svg>`

function enrolling({ inside, say, form }: Made) {
  const uri = 'otpauth://totp/Example:ada?secret=JBSWY3DPEHPK3PXP'
  const key = { secret: say('JBSW Y3DP EHPK 3PXP'), uri, picture, setup: say('setup') }
  const codes = ['p7kd-92mx', 'q4vn-81ct', 'r2hw-67zb', 's9jf-35yl', 't6gm-48dk'].map((code) => say(code))
  return {
    secondFactorSetup: <SetupPage shell={inside} form={form()} {...key} />,
    firstFactorAsked: <MailCodePage shell={inside} />,
    firstFactorSetup: <SetupPage shell={inside} form={form()} {...key} mailCodeSent />,
    recoveryCodes: <RecoveryCodesPage shell={inside} codes={codes} />,
  }
}

const recovering = ({ shell, say, moment }: Made) => ({
  recoveryMailed: <RecoveryPage shell={shell} step="mailed" />,
  recoveryConfirm: (
    <RecoveryPage shell={shell} step="confirm" action={`/recovery/confirm/${encodeURIComponent(say('x'))}`} />
  ),
  recoveryStarted: <RecoveryPage shell={shell} step="started" ends={moment} />,
  recoveryStop: <RecoveryPage shell={shell} step="stop" action={`/recovery/stop/${encodeURIComponent(say('x'))}`} />,
  recoveryStopped: <RecoveryPage shell={shell} step="stopped" />,
})
