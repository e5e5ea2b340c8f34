/** Typed digits of any script as ASCII; separators and what nobody sees are dropped. */
export function plainDigits(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/\p{Nd}/gu, (digit) => String(worth(digit)))
}

const unseen = /[\p{P}\p{Z}\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

// Unicode section 4.6: digits stand in runs from 0 to 9, and some runs touch.
function worth(digit: string): number {
  const at = digit.codePointAt(0) ?? 0
  let first = at
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1
  return (at - first) % 10
}
