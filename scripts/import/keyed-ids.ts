import { createHmac } from 'node:crypto'
import { idsFrom } from '../../src/lib/ids.ts'

const digits = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ids like `newId` makes them, but the same for the same line and key. */
export const keyedIds =
  (key: string) =>
  (line: number, createdAt: number): string => {
    const digest = createHmac('sha256', key).update(String(line)).digest()
    return idsFrom(createdAt) + Array.from(digest.subarray(0, 16), (byte) => digits.charAt(byte % 32)).join('')
  }
