import { When } from '../admin/when.tsx'
import { Card } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'

interface DeskIdentity {
  id: string
  title: string
  email: string | null
  linkedAt: number
  lastUsedAt: number | null
}

/** The accounts elsewhere that open an account, and their removal, for which the operator says why. */
export function DeskIdentitiesCard({ userId, identities }: { userId: string; identities: DeskIdentity[] }) {
  return (
    <Card title="Accounts elsewhere">
      {identities.length === 0 && <p class="hint">Nothing here.</p>}
      {identities.map(({ id, title, email, linkedAt, lastUsedAt }, index) => (
        <details key={id}>
          <summary>
            {title} {email}
          </summary>
          <p class="hint">
            Connected <When at={linkedAt} />, last used <When at={lastUsedAt} />
          </p>
          <Form
            action={`/admin/users/${userId}/identities/${id}/unlink`}
            form={blankForm}
            prefix={`identity-${index}-`}
            fields={[{ name: 'reason', label: 'Reason, for the audit log', autocomplete: 'off' }]}
            submit={`Disconnect ${title}`}
            look="danger"
            confirm="Take this way in from the account, and end the sessions that were begun by it?"
          />
        </details>
      ))}
    </Card>
  )
}
