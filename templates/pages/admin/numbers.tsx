import { Card } from '../kit/card.tsx'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame } from './admin-frame.tsx'

type Stage = 'registered' | 'mailed' | 'delivered' | 'bounced' | 'confirmed' | 'loggedIn'
type Day = { day: string } & Record<Stage, number>
type Percentiles = Record<'p50' | 'p90' | 'p99', number | null>

interface NumbersProps {
  shell: Shell
  days: Day[]
  timeToConfirm: Percentiles
  timeToSend: Percentiles
}

/** The way from sign-up to first log-in, by day: drawn, and told as tables. */
export function NumbersPage({ shell, days, timeToConfirm, timeToSend }: NumbersProps) {
  return (
    <AdminFrame shell={shell} title="Numbers">
      <Card title={`Sign-ups of the last ${days.length} days`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Stage</th>
              <th scope="col">By day</th>
              <th scope="col">In all</th>
              <th scope="col">Of sign-ups</th>
            </tr>
          </thead>
          <tbody>
            {stages.map(([stage, label]) => (
              <StageRow key={stage} label={label} values={days.map((day) => day[stage])} of={sum(days, 'registered')} />
            ))}
          </tbody>
        </table>
      </Card>
      <Card title="How long it takes">
        <Times
          rows={[
            ['From mail due to mail sent', timeToSend],
            ['From sign-up to confirmation', timeToConfirm],
          ]}
        />
      </Card>
      <Card title="Day by day">
        <ByDay days={days} />
      </Card>
    </AdminFrame>
  )
}

const stages: [Stage, string][] = [
  ['registered', 'Registered'],
  ['mailed', 'Mailed'],
  ['delivered', 'Delivered'],
  ['bounced', 'Bounced'],
  ['confirmed', 'Confirmed'],
  ['loggedIn', 'Logged in first'],
]

function StageRow({ label, values, of }: { label: string; values: number[]; of: number }) {
  const total = values.reduce((all, value) => all + value, 0)
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <Bars label={`${label} by day, ${values.join(', ')}`} values={values} />
      </td>
      <td>{total}</td>
      <td>{of === 0 ? '–' : `${Math.round((100 * total) / of)} %`}</td>
    </tr>
  )
}

const height = 32

function Bars({ label, values }: { label: string; values: number[] }) {
  const most = Math.max(1, ...values)
  return (
    <svg
      class="bars"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${values.length * 4} ${height}`}
      width={values.length * 4}
    >
      {values.map((value, index) => {
        const tall = Math.max(value > 0 ? 2 : 1, Math.round((height * value) / most))
        return <rect x={index * 4} y={height - tall} width={3} height={tall} fill="currentColor" />
      })}
    </svg>
  )
}

function Times({ rows }: { rows: [string, Percentiles][] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Half within</th>
          <th scope="col">90 % within</th>
          <th scope="col">99 % within</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, { p50, p90, p99 }]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {[p50, p90, p99].map((seconds) => (
              <td>{inWords(seconds)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ByDay({ days }: { days: Day[] }) {
  return (
    <details>
      <summary>Show the table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Day (UTC)</th>
            {stages.map(([stage, label]) => (
              <th key={stage} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().map((day) => (
            <tr key={day.day}>
              <th scope="row">
                <time>{day.day}</time>
              </th>
              {stages.map(([stage]) => (
                <td key={stage}>{day[stage]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const sum = (days: Day[], stage: Stage) => days.reduce((all, day) => all + day[stage], 0)

function inWords(seconds: number | null): string {
  if (seconds === null) return '–'
  if (seconds < 120) return `${seconds} s`
  return seconds < 7200 ? `${seconds / 60} min` : `${seconds / 3600} h`
}
