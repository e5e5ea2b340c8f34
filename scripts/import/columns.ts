import { unwrapped } from './extended-json.ts'
import { decidesStanding, type Standing, standingOf } from './standing.ts'

/** What an import knows of a user, as the file has it: text, or in JSON also a number, a boolean or nothing. */
export type Column = 'email' | 'username' | 'password_hash' | 'confirmed' | 'created_at' | 'locale' | 'role'
export type Fields = Partial<Record<Column, unknown>> & { standing?: Standing }

/** Under which headers exports have it; of several the first that is filled counts. Written in snake_case here. */
const names: Record<Column, string[]> = {
  email: ['email', 'e_mail', 'email_address', 'mail'],
  username: ['username', 'user_name', 'login', 'nickname'],
  // Django and Better Auth; Devise and Supabase; has_secure_password of Rails.
  password_hash: ['password_hash', 'encrypted_password', 'password_digest', 'hashed_password', 'password'],
  // Better Auth; Laravel; Supabase; Devise.
  confirmed: ['confirmed', 'email_verified', 'email_verified_at', 'email_confirmed_at', 'confirmed_at'],
  created_at: ['created_at', 'date_joined', 'inserted_at', 'registered_at'],
  locale: ['locale', 'language', 'lang'],
  role: ['role', 'is_superuser', 'is_admin'],
}

const columns = Object.keys(names) as Column[]

/** Picks the columns out of a row's values by header, and reads from all that decide it whether the user may log in. */
export function pickFields(row: Record<string, unknown>, now = Math.floor(Date.now() / 1000)): Fields {
  const entries = Object.entries(row).map(([header, value]) => [snakeCase(header), unwrapped(value)] as const)
  const filled = entries.filter(([, value]) => isFilled(value))
  const byName = new Map(filled)
  const pick = (column: Column) => names[column].map((name) => byName.get(name)).find((value) => value !== undefined)
  const picked = Object.fromEntries(columns.map((column) => [column, pick(column)]))
  return { ...picked, standing: standingOf(filled, now) }
}

/** The headers of a file that stand for nothing here. */
export const unknownHeaders = (headers: string[]): string[] =>
  headers.filter((header) => columnOf(header) === undefined && !decidesStanding(snakeCase(header)))

export function columnOf(header: string): Column | undefined {
  return columns.find((column) => names[column].includes(snakeCase(header)))
}

const isFilled = (value: unknown) =>
  value !== undefined && value !== null && !(typeof value === 'string' && isEmpty(value))

/** Nothing, as databases write it into a text file. */
const isEmpty = (text: string) => ['', 'NULL', 'null', '\\N'].includes(text.trim())

const snakeCase = (header: string) =>
  header
    .trim()
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase()
