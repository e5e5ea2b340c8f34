import { checkEmailAddress, type EmailProblem } from '../../src/account/rules/email-address.ts'
import { checkUsername, usernameKey } from '../../src/account/rules/username.ts'
import { readForeignHash } from '../../src/lib/foreign-hashes.ts'
import { parseChain } from '../../src/lib/pbkdf2.ts'
import { localeOf } from '../../templates/words/languages.ts'
import type { Fields } from './columns.ts'
import type { Row } from './row.ts'
import { secondsOf, truthOf } from './values.ts'

/** A row of `users`, in the names that insert-users.ts reads. */
export interface ImportedUser {
  id: string
  email: string
  username: string | null
  usernameKey: string | null
  passwordHash: string | null
  role: 'user' | 'admin'
  locale: string
  confirmedAt: number | null
  createdAt: number
  disabledAt: number | null
}

export type Refusal = 'deleted' | 'unreadable' | 'email_missing' | `email_${EmailProblem}` | 'address_taken'

/** What of a user was left out, or made up. */
export type Note =
  | 'hash_unknown'
  | 'password_plain'
  | 'came_disabled'
  | 'standing_unclear'
  | 'no_password'
  | 'username_malformed'
  | 'username_reserved'
  | 'username_taken'
  | 'confirmed_unreadable'
  | 'created_at_unreadable'
  | 'admin_made_user'

export interface Rules {
  now: number
  /** The same for the same line when an import goes on after a break, so that it knows its own. */
  idOf: (line: number, createdAt: number) => string
  allowAdmins: boolean
  /** For files that do not say it. */
  allConfirmed: boolean
}

export type Checked = { ok: true; user: ImportedUser; notes: Note[] } | { ok: false; refusal: Refusal }

/** Holds a row to the rules of registering. Only a bad address keeps a user out; what else is wrong is left out of it. */
export function checkRow({ line, fields }: Row, rules: Rules): Checked {
  if (!fields || Object.values(fields).some((value) => typeof value === 'object'))
    return { ok: false, refusal: 'unreadable' }
  if (fields.standing === 'deleted') return { ok: false, refusal: 'deleted' }
  if (fields.email === undefined) return { ok: false, refusal: 'email_missing' }
  const email = checkEmailAddress(String(fields.email))
  if (!email.ok) return { ok: false, refusal: `email_${email.code}` }
  const notes: Note[] = []
  const note = <Value>([value, noted]: Noted<Value>): Value => {
    if (noted) notes.push(noted)
    return value
  }
  const createdAt = note(creationOf(fields.created_at, rules.now))
  const username = note(nameOf(fields.username))
  const user: ImportedUser = {
    id: rules.idOf(line, createdAt),
    email: email.value,
    username,
    usernameKey: username && usernameKey(username),
    passwordHash: note(hashOf(fields.password_hash)),
    role: note(roleOf(fields.role, rules.allowAdmins)),
    locale: localeOf(String(fields.locale ?? '')) ?? 'en',
    confirmedAt: rules.allConfirmed ? createdAt : note(confirmationOf(fields.confirmed, createdAt, rules.now)),
    createdAt,
    disabledAt: note(disablingOf(fields.standing, rules.now)),
  }
  return { ok: true, user, notes }
}

type Noted<Value> = [value: Value, note?: Note]

function creationOf(value: unknown, now: number): Noted<number> {
  if (value === undefined) return [now]
  const seconds = secondsOf(value)
  return seconds === undefined || seconds < 0 || seconds > now ? [now, 'created_at_unreadable'] : [seconds]
}

function nameOf(value: unknown): Noted<string | null> {
  if (value === undefined) return [null]
  const name = String(value).trim()
  const problem = checkUsername(name)
  return problem ? [null, `username_${problem}`] : [name]
}

function hashOf(value: unknown): Noted<string | null> {
  if (value === undefined) return [null, 'no_password']
  // Django puts its own word before a hash of bcrypt.
  const hash = String(value)
    .trim()
    .replace(/^bcrypt\$(?=\$2)/, '')
  if (parseChain(hash) || readForeignHash(hash)) return [hash]
  return [null, isHashLike(hash) ? 'hash_unknown' : 'password_plain']
}

/** A scheme before a sign, a password made unusable (Django, shadow), or a digest of 16 bytes and more. */
const isHashLike = (text: string) =>
  /^([$!*{_]|[a-z\d_-]{2,20}[$:].{16})/i.test(text) || /^[\da-f]{32,}$/i.test(text) || /^[\w+/.=:$-]{40,}$/.test(text)

/** Who could not log in there cannot here, nor whom the file leaves in doubt. */
function disablingOf(standing: Fields['standing'], now: number): Noted<number | null> {
  if (standing === 'disabled') return [now, 'came_disabled']
  return standing === 'unclear' ? [now, 'standing_unclear'] : [null]
}

function roleOf(value: unknown, allowAdmins: boolean): Noted<'user' | 'admin'> {
  const isAdmin = String(value).toLowerCase() === 'admin' || truthOf(value) === true
  if (!isAdmin) return ['user']
  return allowAdmins ? ['admin'] : ['user', 'admin_made_user']
}

/** A yes, or the time of it. */
function confirmationOf(value: unknown, createdAt: number, now: number): Noted<number | null> {
  if (value === undefined) return [null]
  const isConfirmed = truthOf(value)
  if (isConfirmed !== undefined) return [isConfirmed ? createdAt : null]
  const seconds = secondsOf(value)
  if (seconds === undefined || seconds > now) return [null, 'confirmed_unreadable']
  return [Math.max(seconds, createdAt)]
}
