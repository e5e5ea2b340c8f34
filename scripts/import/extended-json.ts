const wrappers = ['$date', '$numberLong', '$numberInt', '$numberDouble', '$numberDecimal', '$oid']

/** The plain value in a wrapper of MongoDB's Extended JSON, such as `{"$date": {"$numberLong": "1577923200000"}}`. */
export function unwrapped(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const [entry, ...others] = Object.entries(value)
  if (!entry || others.length > 0 || !wrappers.includes(entry[0])) return value
  const [wrapper, inner] = entry
  const plain = unwrappedNumber(inner)
  // A moment is milliseconds there, of however few digits.
  return wrapper === '$date' && (typeof plain === 'number' || (typeof plain === 'string' && /^-?\d+$/.test(plain)))
    ? isoOf(Number(plain))
    : plain
}

const unwrappedNumber = (value: unknown) =>
  typeof value === 'object' && value !== null && '$numberLong' in value ? value.$numberLong : value

const isoOf = (milliseconds: number) =>
  Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : milliseconds
