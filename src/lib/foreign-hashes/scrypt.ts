/** scrypt (RFC 7914) of 64 bytes, by the platform: WebCrypto has none. Takes 128 * n * r bytes of memory. */
export function scrypt(password: string, salt: string, n: number, r: number, p: number): Uint8Array {
  // Asked for at need: an import would load all of node:crypto before the first request.
  const { scryptSync } = process.getBuiltinModule('node:crypto')
  return scryptSync(password, salt, 64, { N: n, r, p, maxmem: 2 * 128 * n * r })
}
