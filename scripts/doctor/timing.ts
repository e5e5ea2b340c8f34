/** The middle of them, and how far half of them lie from it. */
export function middleOf(values: number[]): { median: number; spread: number } {
  const median = quantile(values, 0.5)
  return { median, spread: (quantile(values, 0.75) - quantile(values, 0.25)) / 2 }
}

function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const position = (sorted.length - 1) * part
  const [below = Number.NaN, above = below] = sorted.slice(Math.floor(position))
  return below + (above - below) * (position % 1)
}
