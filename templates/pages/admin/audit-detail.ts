import { duration, inWords } from './in-words.ts'

/** What belongs to an event, as the end of its sentence: ", after 3 min". */
export function detailInWords(detail: string | null): string {
  const told = Object.entries<unknown>(Object(JSON.parse(detail ?? '{}')))
  return told
    .map(([name, value]) => (words[name] ?? plainly)(value, name))
    .filter(Boolean)
    .map((text) => `, ${text}`)
    .join('')
}

const words: Record<string, (value: unknown) => string> = {
  after: (seconds) => `after ${duration(Number(seconds))}`,
  code: (code) => inWords(String(code)),
  first: (first) => (first ? 'for the first time' : ''),
  ids: () => '',
  left: (codes) => `${codes} left`,
  mails: (mails) => `${mails} in all`,
  mode: (mode) => (mode === 'token' ? 'by a program' : ''),
  reason: (reason) => `because: ${reason}`,
  version: () => '',
}

const plainly = (value: unknown, name: string) => `${inWords(name)}: ${[value].flat().map(String).join(' ')}`
