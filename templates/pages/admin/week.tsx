import type { ShownDay } from './numbers.tsx'

/** The last seven days beside the seven before. */
export function Week({ days, before }: { days: ShownDay[]; before: ShownDay[] }) {
  return (
    <>
      <dl class="figures">
        {figures.map(([label, of]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <strong>{total(days, of) ?? 'not told'}</strong>
              <small>{changeOf(total(days, of), total(before, of))}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p class="hint">The last 7 days of UTC, today included, beside the 7 before.</p>
    </>
  )
}

type Of = (day: ShownDay) => number | null

const figures: [label: string, of: Of][] = [
  ['Sign-ups', ({ ofSignUps }) => ofSignUps.all],
  ['Confirmations', ({ confirmed }) => confirmed],
  ['First log-ins', ({ loggedIn }) => loggedIn],
  ['Sign-ups whose mail bounced', ({ ofSignUps }) => ofSignUps.bounced],
]

const total = (days: ShownDay[], of: Of): number | null =>
  days.reduce<number | null>((sum, day) => {
    const value = of(day)
    return sum === null || value === null ? null : sum + value
  }, 0)

function changeOf(now: number | null, before: number | null): string {
  if (now === null || before === null) return 'No mail API sends events'
  if (now === before) return 'as many as last week'
  return now > before ? `${now - before} more than last week` : `${before - now} fewer than last week`
}
