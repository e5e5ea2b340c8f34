import type { Child } from 'hono/jsx'

interface TableProps {
  head: string[]
  /** A cell for each heading, the first one names the row; null: nothing to say. */
  rows: (Child | null)[][]
  /** Leads to the next page of the list. */
  next?: string | null | undefined
}

/** A list. On a phone a row takes two lines: its name and the next cell, and beneath, small, the others. */
export function Table({ head, rows, next }: TableProps) {
  return (
    <>
      {rows.length === 0 ? <p class="hint">Nothing here.</p> : <Rows head={head} rows={rows} />}
      <More next={next} />
    </>
  )
}

export function More({ next }: { next?: string | null | undefined }) {
  if (!next) return null
  return (
    <p class="ways">
      <a href={next}>Show more</a>
    </p>
  )
}

/** What these cells hold says so itself, where there is no room for headings. */
const selfEvident = new Set([
  'Action',
  'Actions',
  'Kind',
  'When',
  'Name',
  'About',
  'App',
  'Address',
  'Client id',
  'Code',
  'Redirects to',
  'Place',
])

function Rows({ head, rows }: Pick<TableProps, 'head' | 'rows'>) {
  return (
    <table class="list">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell, index) => (
              <td
                data-name={selfEvident.has(head[index] ?? '') ? undefined : head[index]}
                class={cell === null ? 'none' : undefined}
              >
                {cell ?? '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
