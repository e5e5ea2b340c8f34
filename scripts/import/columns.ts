/** What an import knows of a user, as the file has it: text, or in JSON also a number, a boolean or nothing. */
export type Column = 'email' | 'username' | 'password_hash' | 'confirmed' | 'created_at' | 'locale' | 'role'
export type Fields = Partial<Record<Column, unknown>>

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

/** Picks the columns out of a row's values by header. */
export function pickFields(row: Record<string, unknown>): Fields {
  const byName = new Map(Object.entries(row).map(([header, value]) => [snakeCase(header), value]))
  const pick = (column: Column) => names[column].map((name) => byName.get(name)).find(isFilled)
  return Object.fromEntries(columns.map((column) => [column, pick(column)]))
}

/** The headers of a file that stand for nothing here. */
export const unknownHeaders = (headers: string[]): string[] =>
  headers.filter((header) => columnOf(header) === undefined)

export function columnOf(header: string): Column | undefined {
  return columns.find((column) => names[column].includes(snakeCase(header)))
}

const isFilled = (value: unknown) => value !== undefined && value !== null && value !== '' && value !== 'NULL'

const snakeCase = (header: string) =>
  header
    .trim()
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase()
