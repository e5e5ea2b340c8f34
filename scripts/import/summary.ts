import { bold, table } from '../terminal.ts'
import type { Counts } from './counts.ts'
import type { Note, Refusal } from './imported-user.ts'

/** What became of the rows, as a table of numbers. */
export function summary(counts: Counts, verb: string): string {
  const number = (name: keyof Counts) => (counts[name] ?? 0).toLocaleString('en')
  const lines = (words: Partial<Record<keyof Counts, string>>) =>
    (Object.keys(words) as (keyof Counts)[])
      .filter((name) => counts[name])
      .map((name) => ['', number(name).padStart(9), words[name] ?? ''])
  return table([
    [bold(verb), number('imported').padStart(9), `of them confirmed: ${number('confirmed')}`],
    ...lines(noteWords),
    [bold('Refused'), number('refused').padStart(9), ''],
    ...lines(refusalWords),
  ])
}

const noteWords: Record<Note, string> = {
  hash_unknown: 'have a hash that cannot be verified: they need a mail to set a password',
  password_plain: 'have a password in plain text, which is never taken: they need a mail to set one',
  came_disabled: 'disabled, as the file has them',
  standing_unclear: 'disabled, because the file does not say clearly whether they may log in',
  no_password: 'have no password: they need a mail to set one',
  username_malformed: 'without their user name, which is malformed',
  username_reserved: 'without their user name, which is reserved',
  username_taken: 'without their user name, which somebody else has',
  confirmed_unreadable: 'as unconfirmed, because the file does not say it clearly',
  created_at_unreadable: 'as created today, because the file does not say it clearly',
  admin_made_user: 'administrators as users: --allow-admins keeps the role',
}

const refusalWords: Record<Refusal, string> = {
  address_taken: 'the address has an account here already, or comes twice',
  deleted: 'deleted where they come from',
  unreadable:
    'the row is no JSON object of plain values, or has not as many cells as the header, or a quote that never closes',
  email_missing: 'no address',
  email_invalid: 'the address is none',
  email_too_long: 'the address is too long',
  email_non_ascii: 'the address has other letters than a to z before the @',
}
