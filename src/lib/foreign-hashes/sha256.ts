import { type Words, word } from './words.ts'

/**
 * SHA-256 (FIPS 180-4) without its padding: the state it begins with, 8 words, and what works a block of 16 words into
 * a state.
 */
export function createSha256(): { initial: Words; compress(state: Words, block: Words): void } {
  // The constants are bits of roots of the first primes.
  const k = fractions(64, Math.cbrt)
  const w = new Int32Array(64)
  return {
    initial: fractions(8, Math.sqrt),
    compress(state, block) {
      schedule(w, block)
      rounds(state, w, k)
    },
  }
}

function schedule(w: Words, block: Words): void {
  for (let i = 0; i < 16; i++) w[i] = word(block, i)
  for (let i = 16; i < 64; i++) {
    const x = word(w, i - 15)
    const y = word(w, i - 2)
    const low = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
    const high = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
    w[i] = word(w, i - 16) + low + word(w, i - 7) + high
  }
}

function rounds(state: Words, w: Words, k: Words): void {
  let a = word(state, 0)
  let b = word(state, 1)
  let c = word(state, 2)
  let d = word(state, 3)
  let e = word(state, 4)
  let f = word(state, 5)
  let g = word(state, 6)
  let h = word(state, 7)
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (g ^ (e & (f ^ g))) + word(k, i) + word(w, i)) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) | (c & (a | b)))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  const sums = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = word(state, i) + (sums[i] as number)
}

const turn = (x: number, bits: number): number => (x >>> bits) | (x << (32 - bits))

/** The first 32 bits behind the point of a root of the first primes. */
function fractions(count: number, root: (prime: number) => number): Words {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return Int32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32)
}
