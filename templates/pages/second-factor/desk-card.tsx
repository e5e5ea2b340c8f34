import { Facts } from '../admin/user.tsx'
import { When } from '../admin/when.tsx'
import { Card } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'

interface DeskFactorProps {
  userId: string
  totpConfirmedAt: number
  recoveryLeft: number
  /** When a recovery that runs takes it away. */
  disableAt: number | null
}

/** The second factor of an account, and its removal, for which the operator says why. */
export function DeskFactorCard({ userId, totpConfirmedAt, recoveryLeft, disableAt }: DeskFactorProps) {
  return (
    <Card title="Second factor">
      <Facts
        facts={[
          ['Authenticator app, since', <When at={totpConfirmedAt} />],
          ['Recovery codes left', recoveryLeft],
          ['Recovery ends', <When at={disableAt} />],
        ]}
      />
      <details>
        <summary>Take it off</summary>
        <p class="hint">For somebody who has lost it and has shown otherwise who it is. The password stays theirs.</p>
        <Form
          action={`/admin/users/${userId}/second-factor/remove`}
          form={blankForm}
          prefix="factor-"
          fields={[{ name: 'reason', label: 'Reason, for the audit log', autocomplete: 'off' }]}
          submit="Take the second factor off"
          look="danger"
          confirm="Take the second factor off this account? Its owner is told."
        />
      </details>
    </Card>
  )
}
