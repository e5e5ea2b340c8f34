import { Card } from '../kit/card.tsx'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { DayChart } from './day-chart.tsx'
import { Funnel } from './funnel.tsx'
import { duration } from './in-words.ts'
import { Table } from './table.tsx'
import { Week } from './week.tsx'

/** What became of the sign-ups of a day, each counted once at every stage; null: nobody tells. */
export interface SignUps {
  all: number
  mailed: number
  delivered: number | null
  bounced: number | null
  confirmed: number
  loggedIn: number
}

/** What came to pass on a day, and of its sign-ups until now. */
export interface ShownDay {
  day: string
  confirmed: number
  loggedIn: number
  ofSignUps: SignUps
}

type Percentiles = Record<'p50' | 'p90' | 'p99', number | null>

interface NumbersProps {
  shell: Shell
  days: ShownDay[]
  timeToConfirm: Percentiles
  timeToSend: Percentiles
}

/** How this week went, and the way from sign-up to first log-in: drawn, and told as tables. */
export function NumbersPage({ shell, days, timeToConfirm, timeToSend }: NumbersProps) {
  const times: [string, Percentiles][] = [
    ['From mail due to mail sent', timeToSend],
    ['From sign-up to confirmation', timeToConfirm],
  ]
  return (
    <AdminFrame shell={shell} title="Numbers">
      <Card title="This week">
        <Week days={days.slice(-7)} before={days.slice(-14, -7)} />
        <DayChart days={days.slice(-14)} />
      </Card>
      <Card title={`What became of the sign-ups of ${days.length} days`}>
        <Funnel days={days} />
      </Card>
      <Card title="How long it takes">
        <Table
          head={['Time', 'Half within', '90 % within', '99 % within']}
          rows={times.map(([label, { p50, p90, p99 }]) => [label, ...[p50, p90, p99].map(inTime)])}
        />
      </Card>
    </AdminFrame>
  )
}

const inTime = (seconds: number | null) => (seconds === null ? null : duration(seconds))
