import { packedPasswords } from './common-passwords.generated.ts'

let words: Set<string> | undefined

/** Whether a squeezed word is on the list. It is unpacked at the first question, not when the Worker starts. */
export function isCommonPassword(word: string): boolean {
  words ??= unpack(packedPasswords)
  return words.has(word)
}

/** Sorted words, each as a capital (A is 0) for how many letters it shares with the word before, and its other letters. */
function unpack(packed: string): Set<string> {
  const unpacked = new Set<string>()
  let word = ''
  for (const [, shared = '', letters = ''] of packed.matchAll(/([A-Z])([^A-Z]*)/g)) {
    word = word.slice(0, shared.charCodeAt(0) - 65) + letters
    unpacked.add(word)
  }
  return unpacked
}
