import { sha256 } from '../../lib/hashes.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const count = 10
/** 120 bits: ASVS 6.5.2 takes a plain hash from 112 on. */
const length = 24

/** Ten codes of Crockford's base32, for the one time that they are shown. */
export const newRecoveryCodes = (): string[] => Array.from({ length: count }, newCode)

function newCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('')
}

/** What is kept of a code, however it is typed: in groups, in small letters, with O for 0 and I or L for 1. */
export const hashOfCode = (typed: string): Promise<string> =>
  sha256(typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'))

export const hashesOf = (codes: readonly string[]): Promise<string[]> => Promise.all(codes.map(hashOfCode))

/** As people read and copy it. */
export const grouped = (code: string): string => code.match(/.{6}/g)?.join('-') ?? code
