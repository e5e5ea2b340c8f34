import { inWords } from './in-words.ts'

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
  /** The first and the last day of UTC to look at; undefined: this list is not narrowed down by time. */
  days?: { from: string | undefined; to: string | undefined }
}

/** Narrows a list down, by its address: a form that changes nothing. */
export function Search({ name = 'query', query, label, choices = [], days }: SearchProps) {
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
      {days && <Days {...days} />}
      <button type="submit" class="quiet">
        Show
      </button>
    </form>
  )
}

function Days(days: NonNullable<SearchProps['days']>) {
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <label for={name}>
          {name === 'from' ? 'From' : 'To'}
          <input type="date" id={name} name={name} value={days[name]} autocomplete="off" />
        </label>
      ))}
    </>
  )
}
