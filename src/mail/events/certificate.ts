import { fromBase64 } from '../../lib/base64.ts'
import type { Bytes } from './signature.ts'

// RFC 5280 section 4.1: serial number, signature, issuer, validity, subject.
const before = 5

/** The SubjectPublicKeyInfo of a certificate in PEM: WebCrypto reads keys but no certificates. */
export function publicKeyOf(pem: string): Bytes {
  const [, text = ''] = /-----BEGIN CERTIFICATE-----([^-]+)/.exec(pem) ?? []
  const der = fromBase64(text)
  let at = elementAt(der, elementAt(der, 0).content).content
  // The version, where there is one.
  if (der[at] === 0xa0) at = elementAt(der, at).end
  for (let field = 0; field < before; field++) at = elementAt(der, at).end
  return der.slice(at, elementAt(der, at).end)
}

/** Where the content of a DER element begins, and where the element ends. */
function elementAt(der: Bytes, at: number): { content: number; end: number } {
  const first = der[at + 1] ?? 0
  const extra = first < 0x80 ? 0 : first - 0x80
  const content = at + 2 + extra
  const length = der.subarray(at + 2, content).reduce((total, byte) => total * 256 + byte, 0)
  return { content, end: content + (extra === 0 ? first : length) }
}
