import { Card, Tag } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'

export interface SessionView {
  id: string
  /** The one that this page is shown to. */
  current: boolean
  device: string
  place: string | null
  /** In words. */
  lastSeen: string
}

export function SessionsCard({ sessions }: { sessions: SessionView[] }) {
  return (
    <Card title="Where you are logged in">
      <ul class="rows">
        {sessions.map((session) => (
          <Row key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form
          action="/account/sessions/end-others"
          form={blankForm}
          submit="Log out everywhere else"
          look="quiet"
          confirm="Log out on all other devices?"
        />
      )}
    </Card>
  )
}

function Row({ session: { id, current, device, place, lastSeen } }: { session: SessionView }) {
  return (
    <li>
      <div>
        <strong>{device}</strong> {current && <Tag good>This device</Tag>}
        <p class="hint">
          {place && `${place}, `}active {lastSeen}
        </p>
      </div>
      {!current && (
        <form method="post" action="/account/sessions/end">
          <input type="hidden" name="id" value={id} />
          <button type="submit" class="plain">
            Log out<span class="unseen"> {device}</span>
          </button>
        </form>
      )}
    </li>
  )
}
