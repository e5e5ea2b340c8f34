import { Card } from '../kit/card.tsx'
import { Moment, type MomentView } from '../kit/moment.tsx'
import { Filled, useWords } from '../kit/words.tsx'

export interface ActivityView {
  event: string
  when: MomentView
  /** Device and place; null: an administrator did it. */
  from: string | null
}

/** What has happened to the account lately: whoever sees something strange can act on it. */
export function ActivityCard({ events }: { events: ActivityView[] }) {
  const { title, show } = useWords().profile.activity
  return (
    <Card title={title}>
      <details>
        <summary>{show}</summary>
        <ul class="rows">
          {events.map((event) => (
            <Row {...event} />
          ))}
        </ul>
      </details>
    </Card>
  )
}

function Row({ event, when, from }: ActivityView) {
  const { events, profile } = useWords()
  const { fromThere, byAdmin } = profile.activity
  const names: Record<string, string> = events
  const moment = <Moment of={when} />
  const name = event.replace(/^admin\.(user_)?/, '')
  return (
    <li>
      <div>
        <strong>{names[name] ?? inWords(name)}</strong>
        <p class="hint">
          {from === '' ? moment : <Filled sentence={from === null ? byAdmin : fromThere} when={moment} from={from} />}
        </p>
      </div>
    </li>
  )
}

function inWords(event: string): string {
  const text = event.replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
