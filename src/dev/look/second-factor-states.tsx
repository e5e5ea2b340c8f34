import { renderSVG } from 'uqr'
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

function enrolling({ inside, say, form }: Made) {
  const uri = 'otpauth://totp/Example:ada?secret=JBSWY3DPEHPK3PXP'
  const key = { secret: say('JBSW Y3DP EHPK 3PXP'), uri, picture: renderSVG(uri, { border: 2 }), setup: say('setup') }
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
