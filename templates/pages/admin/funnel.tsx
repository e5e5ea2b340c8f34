import type { ShownDay, SignUps } from './numbers.tsx'
import { Table } from './table.tsx'

const stages: [keyof SignUps, string][] = [
  ['all', 'Signed up'],
  ['mailed', 'Mailed'],
  ['delivered', 'Delivered'],
  ['bounced', 'Bounced'],
  ['confirmed', 'Confirmed'],
  ['loggedIn', 'Logged in'],
]

/** How many sign-ups came how far: every line counts sign-ups, so that none is more than all. */
export function Funnel({ days }: { days: ShownDay[] }) {
  const all = sumOf(days, 'all') ?? 0
  return (
    <>
      <Table
        head={['Sign-ups', 'Number', 'Share', 'As a bar']}
        rows={stages.map(([stage, label]) => {
          const value = sumOf(days, stage)
          const share = value === null || all === 0 ? null : Math.min(100, Math.round((100 * value) / all))
          return [label, value ?? 'not told', share === null ? null : `${share} %`, <Share percent={share} />]
        })}
      />
      <p class="hint">
        Each sign-up counts once a line, on the day it was made. Those of today may still be on their way.
      </p>
      <details>
        <summary>Day by day, as a table</summary>
        <Table
          head={['Day (UTC)', ...stages.map(([, label]) => label)]}
          rows={days
            .toReversed()
            .map(({ day, ofSignUps }) => [day, ...stages.map(([stage]) => ofSignUps[stage] ?? 'not told')])}
        />
      </details>
    </>
  )
}

function Share({ percent }: { percent: number | null }) {
  return (
    <svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <path class="all" d="M0 0h100v8H0z" />
      <path class="done" d={`M0 0h${percent ?? 0}v8H0z`} />
    </svg>
  )
}

function sumOf(days: ShownDay[], stage: keyof SignUps): number | null {
  const values = days.map(({ ofSignUps }) => ofSignUps[stage])
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0)
}
