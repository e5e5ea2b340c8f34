import { detailInWords } from './audit-detail.ts'
import { sentenceOf } from './audit-sentences.ts'
import { Person } from './person.tsx'
import { When } from './when.tsx'

export interface ShownEvent {
  id: string
  at: number
  event: string
  userId: string | null
  /** Of the account now; null: it is gone. */
  email: string | null
  actorId: string | null
  actorEmail: string | null
  ipHash: string | null
  /** The country by its name. */
  place: string | null
  device: string | null
  /** JSON of numbers, codes and an operator's reason. */
  detail: string | null
}

/** Lines of the audit log, the newest first: who did what to whom, and from where. */
export function Events({ events, next }: { events: ShownEvent[]; next?: string | null }) {
  return (
    <>
      {events.length === 0 && <p class="hint">Nothing here.</p>}
      <ul class="log">
        {events.map((event) => (
          <li>
            <Sentence {...event} />
            <p class="hint">
              <When at={event.at} />
              {from(event) && ` · ${from(event)}`}
            </p>
          </li>
        ))}
      </ul>
      {next && (
        <p class="ways">
          <a href={next}>Show more</a>
        </p>
      )}
    </>
  )
}

function Sentence({ event, userId, email, actorId, actorEmail, detail }: ShownEvent) {
  const nobody = event.startsWith('admin.mails_') ? 'several people' : 'somebody'
  return (
    <p>
      {sentenceOf(event)
        .split(/(WHOM|BY)/)
        .map((part) => {
          if (part === 'WHOM') return <Person id={userId} email={email} nobody={nobody} />
          return part === 'BY' ? <Person id={actorId} email={actorEmail} nobody="The command line" /> : part
        })}
      {detailInWords(detail)}
    </p>
  )
}

/** "from Chrome on macOS, Portugal, network 3fa2c1d0": the client's address itself is not kept. */
function from({ device, place, ipHash }: ShownEvent): string {
  const where = [device, place, ipHash && `network ${ipHash.slice(0, 8)}`].filter(Boolean)
  return where.length > 0 ? `from ${where.join(', ')}` : ''
}
