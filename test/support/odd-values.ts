/** What no schema of ours foresees, yet JSON can say. */
export const oddValues: unknown[] = [
  ...[null, true, 0, 7.5, 1e300, '', 'x', [], {}, [null], [{}], [[]], { 0: 'x' }, { toString: 1, __proto__: 2 }],
  ...['a\0b', '\ud800', 'ü', '<>', "'; --", 'x'.repeat(5000)],
]

/** The value once for each place in it and each of these, with the one put in place of what was there. */
export function spoilt(value: unknown, odd = oddValues): unknown[] {
  if (typeof value !== 'object' || value === null) return odd
  const inside = Object.entries(value).flatMap(([name, inner]) =>
    spoilt(inner, odd).map((other) => (Array.isArray(value) ? [other] : { ...value, [name]: other })),
  )
  return [...odd, ...inside]
}
