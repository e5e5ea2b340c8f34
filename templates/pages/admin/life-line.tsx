import { lifeInWords, type Moment } from './life-words.ts'
import { When } from './when.tsx'

/** What happened to a mail or an event, the oldest first. */
export function LifeLine({ history, receiver }: { history: readonly Moment[]; receiver?: string }) {
  const words = lifeInWords(history, receiver)
  return (
    <ol class="line">
      {history.map(({ event }, index) => (
        <li data-event={event}>
          <When at={words[index]?.at ?? null} exact /> <span>{words[index]?.text}</span>
        </li>
      ))}
    </ol>
  )
}
