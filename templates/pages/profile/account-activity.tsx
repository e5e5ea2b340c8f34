import { Card } from '../kit/card.tsx'

export interface ActivityView {
  event: string
  /** In words. */
  when: string
  /** Device and place; null: an administrator did it. */
  from: string | null
}

/** What has happened to the account lately: whoever sees something strange can act on it. */
export function ActivityCard({ events }: { events: ActivityView[] }) {
  return (
    <Card title="Recent activity">
      <details>
        <summary>Show what happened</summary>
        <ul class="rows">
          {events.map(({ event, when, from }) => (
            <li>
              <div>
                <strong>{words[event] ?? inWords(event)}</strong>
                <p class="hint">
                  {when}
                  {from === null ? ', by an administrator' : from && `, ${from}`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  )
}

const words: Record<string, string> = {
  logged_in: 'Logged in',
  log_in_failed: 'Somebody failed to log in',
  session_theft: 'A copied session was ended',
}

function inWords(event: string): string {
  const text = event.replace(/^admin\.(user_)?/, '').replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
