import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { withNext } from '../kit/with-next.ts'
import { PasskeyForm } from './passkey-form.tsx'

interface RefusedPasskeyProps {
  shell: Shell
  /** Why, in a sentence. */
  reason: string
  next: string | undefined
  /** A passkey that is not here any more: what keeps it is told, so that it is offered no more. */
  unknown: { rpId: string; id: string } | null
}

export function RefusedPasskeyPage({ shell, reason, next, unknown }: RefusedPasskeyProps) {
  const { logIn, passkeys } = shell.words
  return (
    <Layout shell={shell} title={logIn.title} failed>
      <Sign of="key" />
      <h1>{passkeys.refused.title}</h1>
      <div class="notice bad" role="alert" tabindex={-1}>
        <p>{reason}</p>
      </div>
      {unknown && <span data-signal data-rp-id={unknown.rpId} data-unknown={unknown.id} hidden />}
      <PasskeyForm shell={shell} action="/login/passkey" hidden={{ next }} submit={passkeys.again} />
      <p class="ways">
        <a href={withNext('/login', next)}>{passkeys.refused.otherwise}</a>
      </p>
    </Layout>
  )
}
