/** The first words of 32 bits after the point of pi. Takes a few hundredths of a second: keep what you get. */
export function wordsOfPi(count: number): Int32Array {
  const guard = 64n
  const one = 1n << (BigInt(count) * 32n + guard)
  // Machin's formula: pi/4 = 4 arctan(1/5) - arctan(1/239). The guard takes the rounding of some thousand terms.
  const pi = 4n * (4n * arctan(5n, one) - arctan(239n, one))
  const fraction = (pi - 3n * one) >> guard
  const digits = fraction.toString(16).padStart(count * 8, '0')
  return Int32Array.from({ length: count }, (_, i) => Number.parseInt(digits.slice(i * 8, i * 8 + 8), 16))
}

/** arctan(1/n) in units of 1/one. */
function arctan(n: bigint, one: bigint): bigint {
  let power = one / n
  let sum = power
  for (let k = 3n; power !== 0n; k += 2n) {
    power /= -n * n
    sum += power / k
  }
  return sum
}
