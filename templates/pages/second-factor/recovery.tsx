import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { Moment, type MomentView } from '../kit/moment.tsx'
import { Filled } from '../kit/words.tsx'

interface RecoveryProps {
  shell: Shell
  step: 'mailed' | 'confirm' | 'started' | 'stop' | 'stopped'
  /** Where the button of `confirm` and `stop` posts to. */
  action?: string
  /** When the waiting is over. */
  ends?: MomentView
}

/** The steps of a recovery. */
export function RecoveryPage({ shell, step, action, ends }: RecoveryProps) {
  const { title, text, submit } = { submit: '', ...shell.words.secondFactor.recovery[step] }
  const { setPassword } = shell.words.logIn.fresh
  return (
    <Layout shell={shell} title={title} wantsScript>
      <Sign of={step === 'mailed' ? 'mail' : 'key'} />
      <h1>{title}</h1>
      <p>
        <Filled sentence={text} ends={ends && <Moment of={ends} />} />
      </p>
      {action && <Form action={action} form={blankForm} submit={submit} />}
      {step === 'stopped' && (
        <a class="button" href="/reset">
          {setPassword}
        </a>
      )}
    </Layout>
  )
}
