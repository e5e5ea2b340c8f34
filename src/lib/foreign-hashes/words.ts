/** Words of 32 bits, big-endian in bytes. */
export type Words = Int32Array

/** As many words as are asked for, of the bytes over and over. */
export function wordsOf(bytes: number[], count: number): Words {
  const byte = (i: number) => bytes[i % bytes.length] ?? 0
  return Int32Array.from({ length: count }, (_, i) => {
    const at = i * 4
    return (byte(at) << 24) | (byte(at + 1) << 16) | (byte(at + 2) << 8) | byte(at + 3)
  })
}

export function bytesOf(words: Words): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.byteLength))
  words.forEach((value, i) => {
    view.setInt32(i * 4, value)
  })
  return new Uint8Array(view.buffer)
}

/** For an index that is known to be within. */
export const word = (words: Words, i: number): number => words[i] as number
