let words: Set<string> | undefined

/** Whether a squeezed word is on the list, once that is here. */
export const isCommonPassword = (word: string): boolean => words?.has(word) ?? false

export const hasCommonPasswords = (): boolean => words !== undefined

/**
 * Takes the list: sorted words, each as a capital (A is 0) for how many letters it shares with the word before, and its
 * other letters. It is a static file beside the Worker, whose size it would make up a twelfth of.
 */
export function takeCommonPasswords(packed: string): void {
  const unpacked = new Set<string>()
  let word = ''
  for (const [, shared = '', letters = ''] of packed.matchAll(/([A-Z])([^A-Z]*)/g)) {
    word = word.slice(0, shared.charCodeAt(0) - 65) + letters
    unpacked.add(word)
  }
  words = unpacked
}
