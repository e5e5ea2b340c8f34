import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dictionary } from '@zxcvbn-ts/language-common'
import { isPredictable, isWalk, squeeze, stem } from '../../src/account/rules/predictable.ts'
import { digest, isCurrent, write } from './output.ts'

const target = 'src/account/rules/common-passwords.generated.ts'
const published = 'public/lists/common-passwords.txt'
const sources = [
  'templates/build/common-passwords.ts',
  'templates/build/more-passwords.txt',
  'src/account/rules/predictable.ts',
]

/** ASVS 5.0 6.2.4: at least the 3,000 most common passwords that the length rule would let pass. */
const fittingCount = 3000
/** And of the most common of any length, as a stem: `monkey` refuses `monkey123`. */
const shortCount = 1000
/** PASSWORD_MIN_LENGTH cannot be less. */
const minLength = 8

/** Makes the list of refused passwords out of the frequency list of zxcvbn and a list of our own. */
export function compileCommonPasswords(): void {
  const inputs = digest(Object.fromEntries(sources.map((path) => [path, readFileSync(path, 'utf8')])))
  if (isCurrent(target, inputs) && existsSync(published)) return
  const packed = pack(commonWords())
  // The Worker reads the static file; tests, which have none, import the module.
  mkdirSync('public/lists', { recursive: true })
  writeFileSync(published, packed)
  write(target, inputs, `export const packedPasswords =\n  '${packed}'\n`)
}

/** Stems, without those that the rules refuse anyway. */
function commonWords(): Set<string> {
  const byFrequency = dictionary['passwords-common']
  const fitting = byFrequency.filter((password) => password.length >= minLength).slice(0, fittingCount)
  const words = new Set<string>()
  for (const password of [...byFrequency.slice(0, shortCount), ...fitting, ...ownPasswords()]) {
    const squeezed = squeeze(password)
    if (!isWalk(password) && !isPredictable(squeezed, (word) => words.has(word))) words.add(wordFor(squeezed))
  }
  return words
}

/** A stem of a letter or two would refuse too much: those passwords are kept whole. */
const wordFor = (squeezed: string) => (stem(squeezed).length >= 4 ? stem(squeezed) : squeezed)

function ownPasswords(): string[] {
  return readFileSync('templates/build/more-passwords.txt', 'utf8').split('\n').filter(Boolean)
}

/** Each word as a capital (A is 0) for how many letters it shares with the one before, and its other letters. */
function pack(words: Set<string>): string {
  let before = ''
  let packed = ''
  for (const word of [...words].sort()) {
    const shared = Math.min(sharedLength(before, word), 25)
    packed += String.fromCharCode(65 + shared) + word.slice(shared)
    before = word
  }
  return packed
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}
