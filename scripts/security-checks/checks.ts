import { readFileSync } from 'node:fs'

export interface Check {
  id: string
  room: string
  text: string
  /** Why no test holds it, or all that it needs. */
  reason: string
}

/** The checks of `checks.txt`: `# room`, and `id | text | reason` with the reason only where there is one. */
export function readChecks(): Check[] {
  let room = ''
  const lines = readFileSync(new URL('checks.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.flatMap((line) => {
    if (!line.startsWith('# ')) return toCheck(line, room)
    room = line.slice(2)
    return []
  })
}

function toCheck(line: string, room: string): Check {
  const [id = '', text = '', reason = ''] = line.split(' | ')
  return { id, room, text, reason }
}
