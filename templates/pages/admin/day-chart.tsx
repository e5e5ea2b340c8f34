import type { ShownDay } from './numbers.tsx'

const [width, height] = [480, 200]
/** What the axes leave of it. */
const plot = { left: 34, top: 20, right: width - 12, bottom: height - 26 }

/** Sign-ups by day, of them in front those confirmed: bars over an axis of days, beside one of numbers. */
export function DayChart({ days }: { days: ShownDay[] }) {
  const all = days.map(({ ofSignUps }) => ofSignUps.all)
  const top = roundUp(Math.max(...all, 1))
  const step = (plot.right - plot.left) / days.length
  const x = (index: number) => Math.round(plot.left + (index + 0.5) * step)
  const y = (value: number) => Math.round(plot.bottom - ((plot.bottom - plot.top) * value) / top)
  const half = Math.round(step * 0.35)
  const bars = (values: number[]) =>
    values.map((value, index) => `M${x(index) - half} ${plot.bottom}V${y(value)}h${2 * half}V${plot.bottom}z`).join('')
  return (
    <figure>
      <svg
        class="chart"
        role="img"
        aria-label={`Sign-ups by day, ${all.join(', ')}`}
        viewBox={`0 0 ${width} ${height}`}
      >
        {[0, top / 2, top].map((value) => (
          <>
            <path d={`M${plot.left} ${y(value)}H${plot.right}`} />
            <text x={plot.left - 6} y={y(value) + 4} text-anchor="end">
              {value}
            </text>
          </>
        ))}
        <path class="all" d={bars(all)} />
        <path class="done" d={bars(days.map(({ ofSignUps }) => ofSignUps.confirmed))} />
        {days.map(({ day }, index) => (
          <>
            <Label x={x(index)} y={y(all[index] ?? 0) - 4} says={all[index] || ''} />
            <Label x={x(index)} y={height - 8} says={index % 3 === 1 ? shortDate.format(new Date(day)) : ''} />
          </>
        ))}
      </svg>
      <figcaption class="hint">
        Sign-ups of the last {days.length} days by day, and in front <b>those confirmed</b> since.
      </figcaption>
    </figure>
  )
}

function Label({ says, ...at }: { x: number; y: number; says: number | string }) {
  if (says === '') return null
  return (
    <text {...at} text-anchor="middle">
      {says}
    </text>
  )
}

const shortDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** The next even number of one figure and zeros: 2, 8, 20, 60, 400. */
function roundUp(value: number): number {
  const unit = 10 ** Math.max(0, Math.ceil(Math.log10(value)) - 1)
  return Math.ceil(value / unit / 2) * 2 * unit
}
