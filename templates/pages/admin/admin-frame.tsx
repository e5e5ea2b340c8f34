import type { Child } from 'hono/jsx'
import { Notice } from '../kit/form.tsx'
import { Layout, type Shell } from '../kit/layout.tsx'

interface AdminFrameProps {
  shell: Shell
  title: string
  notice?: string | undefined
  children: Child
}

const places = [
  ['/admin', 'Numbers'],
  ['/admin/users', 'Users'],
  ['/admin/mail', 'Mail'],
  ['/admin/events', 'Events'],
  ['/admin/apps', 'Apps'],
  ['/admin/audit', 'Audit log'],
]

/** The frame of every page of the operator's desk. */
export function AdminFrame({ shell, title, notice, children }: AdminFrameProps) {
  return (
    <Layout shell={shell} title={title} wide wantsScript>
      <nav class="desk" aria-label="Desk">
        {places.map(([href, label]) => (
          <a key={href} href={href} aria-current={label === title ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <h1>{title}</h1>
      {notice && <Notice>{notice}</Notice>}
      {children}
    </Layout>
  )
}

interface TableProps {
  head: string[]
  /** A cell for each heading; the first one names the row. */
  rows: Child[][]
  /** Leads to the next page of the list. */
  next?: string | null | undefined
}

/** A list. On a phone each row is a small card, its cells named by their headings. */
export function Table({ head, rows, next }: TableProps) {
  return (
    <>
      {rows.length === 0 ? <p class="hint">Nothing here.</p> : <Rows head={head} rows={rows} />}
      {next && (
        <p class="ways">
          <a href={next}>Show more</a>
        </p>
      )}
    </>
  )
}

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
              <td data-name={head[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SearchProps {
  /** Of the text's field. */
  name?: string
  /** What is looked for; undefined: this list is not searched by text. */
  query?: string | undefined
  label?: string
  /** Closed lists to choose from. */
  choices?: {
    name: string
    label: string
    options: readonly string[]
    chosen: string | undefined
    /** How many there are, for options of which that is known. */
    counts?: Record<string, number>
  }[]
}

/** Narrows a list down, by its address: a form that changes nothing. */
export function Search({ name = 'query', query, label, choices = [] }: SearchProps) {
  return (
    <form class="search">
      {label && (
        <>
          <label class="unseen" for="find">
            {label}
          </label>
          <input id="find" type="search" name={name} value={query} placeholder={label} autocomplete="off" />
        </>
      )}
      {choices.map(({ name: of, label: choice, options, chosen, counts = {} }) => (
        <>
          <label class="unseen" for={of}>
            {choice}
          </label>
          <select id={of} name={of} autocomplete="off">
            <option value="">{choice}: all</option>
            {options.map((option) => (
              <option key={option} value={option} selected={option === chosen}>
                {inWords(option)}
                {option in counts && ` (${counts[option]})`}
              </option>
            ))}
          </select>
        </>
      ))}
      <button type="submit" class="quiet">
        Show
      </button>
    </form>
  )
}

/** A moment to the minute, or to the second, in UTC. */
export function When({ at, exact }: { at: number | null; exact?: boolean }) {
  if (at === null) return <>–</>
  const iso = new Date(at * 1000).toISOString()
  return <time datetime={iso}>{iso.slice(0, exact ? 19 : 16).replace('T', ' ')}</time>
}

export const inWords = (code: string) => code.replaceAll('_', ' ').replace('admin.', 'admin: ')
