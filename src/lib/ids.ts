const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * A ULID in lower case: 10 characters of time, 16 of randomness (80 bits). Sorting ids sorts by age, so old rows
 * are a range of the primary key and need no index of their own. Ids are names, never secrets.
 */
export function newId(nowSeconds: number): string {
  return idsFrom(nowSeconds) + randomPart()
}

/** Another id of the same moment, made of this one: whoever knows the one knows the other. */
export async function derivedId(id: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`derived|${id}`)))
  return id.slice(0, 10) + randomLetters(digest.slice(0, 16))
}

/** The least id made at or after a moment: `id < idsFrom(t)` selects everything older. */
export function idsFrom(seconds: number): string {
  let rest = seconds * 1000
  let text = ''
  for (let i = 0; i < 10; i++) {
    text = alphabet.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text
}

/** When an id was made, in epoch seconds. */
export const idTime = (id: string): number =>
  Math.floor([...id.slice(0, 10)].reduce((time, letter) => time * 32 + alphabet.indexOf(letter), 0) / 1000)

export const isId = (text: string): boolean => /^[0-9a-hjkmnp-tv-z]{26}$/.test(text)

const randomPart = () => randomLetters(crypto.getRandomValues(new Uint8Array(16)))

const randomLetters = (bytes: Uint8Array): string => Array.from(bytes, (byte) => alphabet.charAt(byte % 32)).join('')
