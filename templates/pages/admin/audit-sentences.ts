import type { AuditWords } from '#templates/words/words.ts'
import { inWords } from './in-words.ts'

// Without them events are told by their names.
let known: AuditWords | undefined

export const hasAuditWords = (): boolean => known !== undefined

/** Takes the words of a static file: public/words/desk.json. */
export function takeAuditWords(json: string): void {
  known = JSON.parse(json)
}

/** What an event of the audit log means: BY did it, to WHOM. Most names say it: `password_changed`, `admin.user_enabled`. */
export function sentenceOf(event: string): string {
  const own = known?.sentences[event]
  if (own) return own
  const [, byAdmin] = /^admin\.user_(.+)$/.exec(event) ?? []
  if (byAdmin) return `BY ${inWords(byAdmin)} WHOM`
  const [, admin = '', what = '', did] = /^(admin\.)?(.+)_([a-z]+ed)$/.exec(event) ?? []
  if (!did) return `WHOM ${inWords(event)}`
  return `${admin ? 'BY' : 'WHOM'} ${did} ${known?.things[what] ?? `the ${inWords(what)}`}`
}
