/** Letters and digits only, in lower case: the form in which passwords, names and the list of common ones are compared. */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Whether a squeezed text is a known word or hardly anything, once repeats, trailing digits and what stands at either
 * end for the taking are off: walks (see below) and `free` words. Known and free words are squeezed too.
 */
export function isPredictable(squeezed: string, isKnown: (word: string) => boolean, free: string[] = []): boolean {
  const once = withoutRepeats(squeezed)
  const rest = withoutFreeEnds(once, free)
  // Four characters beside what anybody would try first protect nothing.
  if (rest !== squeezed && rest.length <= 4) return true
  return isDate(once) || [once, rest].some((word) => isKnown(word) || isKnown(stem(word)))
}

/** Walks and nothing else, also with signs: `!@#$%^&*`, eight spaces. */
export const isWalk = (text: string): boolean => withoutFreeEnds(text.toLowerCase(), []) === ''

/** The word that is looked up: `password99` and `passwordpassword1` are `password`. */
export const stem = (squeezed: string): string => withoutRepeats(squeezed.replace(/\d+$/, ''))

/** Once what is there twice or more, also when the last turn is cut short: `12345671234`. */
function withoutRepeats(text: string): string {
  for (let period = 1; period <= text.length / 2; period++)
    if (text.startsWith(text.slice(period))) return text.slice(0, period)
  return text
}

function withoutFreeEnds(text: string, free: string[]): string {
  let rest = text
  for (;;) {
    const start = freeLength(rest, free, (length) => rest.slice(0, length))
    rest = rest.slice(start)
    const end = freeLength(rest, free, (length) => rest.slice(-length))
    rest = rest.slice(0, rest.length - end)
    if (start + end === 0) return rest
  }
}

/** Length of the longest free piece at one end: a free word, or a walk of three characters or more. */
function freeLength(text: string, free: string[], pieceOf: (length: number) => string): number {
  let longest = Math.max(0, ...free.filter((word) => pieceOf(word.length) === word).map((word) => word.length))
  for (let length = 3; length <= text.length && isOneWalk(pieceOf(length)); length++)
    longest = Math.max(longest, length)
  return longest
}

/** Neighbours in an alphabet or on a keyboard, forwards or backwards, or one character again and again. */
const isOneWalk = (piece: string) => walks.includes(piece) || piece === piece.charAt(0).repeat(piece.length)

const forwards = [
  'abcdefghijklmnopqrstuvwxyz 01234567890 !@#$%^&*()_+',
  'qwertyuiop qwertzuiop azertyuiop asdfghjkl zxcvbnm yxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p q1w2e3r4t5y6u7i8o9p0 1q2w3e4r5t6y7u8i9o0p qazwsxedcrfvtgbyhnujmikolp',
].join(' ')
const walks = `${forwards} ${Array.from(forwards).reverse().join('')}`

/** Day, month and year in any usual order. */
const isDate = (text: string) =>
  /^((0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])|(0[1-9]|1[0-2])([0-2]\d|3[01]))(19|20)\d\d$/.test(text) ||
  /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(text)
