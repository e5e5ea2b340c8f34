import { fill } from '#templates/words/fill.ts'
import { Card, Tag } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import { Moment, type MomentView } from '../kit/moment.tsx'
import { Filled, useWords } from '../kit/words.tsx'

export interface SessionView {
  id: string
  /** The one that this page is shown to. */
  current: boolean
  device: string
  place: string | null
  lastSeen: MomentView
}

export function SessionsCard({ sessions }: { sessions: SessionView[] }) {
  const { title, logOutOthers, sure } = useWords().profile.sessions
  return (
    <Card title={title}>
      <ul class="rows">
        {sessions.map((session) => (
          <Row key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form
          action="/account/sessions/end-others"
          form={blankForm}
          submit={logOutOthers}
          look="quiet"
          confirm={sure}
        />
      )}
    </Card>
  )
}

function Row({ session: { id, current, device, place, lastSeen } }: { session: SessionView }) {
  const words = useWords().profile.sessions
  return (
    <li>
      <div>
        <strong>{device}</strong> {current && <Tag good>{words.current}</Tag>}
        <p class="hint">
          <Filled sentence={place ? words.activeAt : words.active} when={<Moment of={lastSeen} />} place={place} />
        </p>
      </div>
      {!current && (
        <form method="post" action="/account/sessions/end">
          <input type="hidden" name="id" value={id} />
          <button type="submit" class="plain" aria-label={fill(words.logOutOf, { device })}>
            {words.logOut}
          </button>
        </form>
      )}
    </li>
  )
}
