import { When } from '../admin/when.tsx'
import { Card, Tag } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'

interface DeskPasskey {
  id: string
  label: string
  synced: boolean
  createdAt: number
  lastUsedAt: number | null
}

/** The passkeys of an account, and their removal, for which the operator says why. */
export function DeskPasskeysCard({ userId, passkeys }: { userId: string; passkeys: DeskPasskey[] }) {
  return (
    <Card title="Passkeys">
      {passkeys.map(({ id, label, synced, createdAt, lastUsedAt }, index) => (
        <details key={id}>
          <summary>
            {label} {synced && <Tag good>Synced</Tag>}
          </summary>
          <p class="hint">
            Made <When at={createdAt} />, last used <When at={lastUsedAt} />
          </p>
          <Form
            action={`/admin/users/${userId}/passkeys/${id}/remove`}
            form={blankForm}
            prefix={`passkey-${index}-`}
            fields={[{ name: 'reason', label: 'Reason, for the audit log', autocomplete: 'off' }]}
            submit={`Remove ${label}`}
            look="danger"
            confirm="Take this passkey off the account? Its owner is told."
          />
        </details>
      ))}
    </Card>
  )
}
