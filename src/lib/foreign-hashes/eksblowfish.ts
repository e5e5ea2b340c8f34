import { wordsOfPi } from './pi.ts'
import { bytesOf, type Words, word, wordsOf } from './words.ts'

/**
 * bcrypt (Provos and Mazières, A Future-Adaptable Password Scheme, 1999): 24 bytes of which 23 are kept, from a
 * password, a salt of 16 bytes and 2 ** cost rounds.
 */
export function eksblowfish(password: Uint8Array, salt: Uint8Array, cost: number): Uint8Array {
  // The password is a C string: a zero follows it. Of both, over and over, 72 bytes count.
  const key = wordsOf([...password, 0], 18)
  const salted = wordsOf([...salt], 18)
  const box = freshBox()
  expand(box, key, salted)
  for (let round = 2 ** cost; round > 0; round--) {
    expand(box, key, unsalted)
    expand(box, salted, unsalted)
  }
  const text = wordsOf([...new TextEncoder().encode('OrpheanBeholderScryDoubt')], 6)
  for (let round = 0; round < 64; round++) for (let i = 0; i < 6; i += 2) encipher(box, text, i)
  return bytesOf(text)
}

/** Blowfish's state: 18 subkeys, then four S-boxes of 256 words. */
type Box = Words

const unsalted = new Int32Array(18)
let pi: Words | undefined

/** Blowfish starts from the digits of pi. They are worked out at need: written down they would be 4 KiB. */
function freshBox(): Box {
  pi ??= wordsOfPi(18 + 4 * 256)
  return pi.slice()
}

/** Mixes a key into the subkeys, then replaces the whole state by what it makes of itself and the salt. */
function expand(box: Box, key: Words, salt: Words): void {
  for (let i = 0; i < 18; i++) box[i] = word(box, i) ^ word(key, i)
  const pair = new Int32Array(2)
  for (let i = 0; i < box.length; i += 2) {
    pair[0] = word(pair, 0) ^ word(salt, i & 3)
    pair[1] = word(pair, 1) ^ word(salt, (i & 3) + 1)
    encipher(box, pair, 0)
    box[i] = word(pair, 0)
    box[i + 1] = word(pair, 1)
  }
}

/** Blowfish on two words in place. */
function encipher(box: Box, text: Words, at: number): void {
  let left = word(text, at) ^ word(box, 0)
  let right = word(text, at + 1)
  for (let i = 1; i < 17; i += 2) {
    right ^= scramble(box, left) ^ word(box, i)
    left ^= scramble(box, right) ^ word(box, i + 1)
  }
  text[at] = right ^ word(box, 17)
  text[at + 1] = left
}

function scramble(box: Box, x: number): number {
  const sum = word(box, 18 + (x >>> 24)) + word(box, 274 + ((x >>> 16) & 255))
  return (sum ^ word(box, 530 + ((x >>> 8) & 255))) + word(box, 786 + (x & 255))
}
