import { describe, expect, it } from 'vitest'
import { publicKeyOf } from '../../../src/mail/events/certificate.ts'

// Made by `openssl req -x509 -newkey rsa:2048`, and its key by `openssl x509 -pubkey`.
const certificate = `-----BEGIN CERTIFICATE-----
MIIDmTCCAoGgAwIBAgIUJX8MZQjb8lDEZgA5V1GIKRJkXcEwDQYJKoZIhvcNAQEL
BQAwTjELMAkGA1UEBhMCVVMxEzARBgNVBAgMCldhc2hpbmd0b24xEDAOBgNVBAoM
B0V4YW1wbGUxGDAWBgNVBAMMD3Nucy5leGFtcGxlLmNvbTAeFw0yNjExMjEwMjU1
MjNaFw0zNjExMTgwMjU1MjNaME4xCzAJBgNVBAYTAlVTMRMwEQYDVQQIDApXYXNo
aW5ndG9uMRAwDgYDVQQKDAdFeGFtcGxlMRgwFgYDVQQDDA9zbnMuZXhhbXBsZS5j
b20wggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQCOOT5yy+9Z7qnxb+6j
KgaCFOpCQ5HZYproq4cyoxw+r9WEElVbs2exOiAz9OyJfdGijR6NQKHUz3l/ZJYq
K4zneXQfZ10RV8lXUCrstelmzoMr1O98yeB76z/yq3g9oWXOw6QIyH+9vZGD/e64
4dbyKbRVWyptVyaarjVWEp5KhRdQf+0mR9xn0smol3Fo24PBbNN1ubpgEwPUN/BE
qZDeZqfZ0d/Q8loLZtKrDqx5eMyXjdcthEB7hZKKrtw8A50jbOvl6qvTI/Y5wIp7
OSAcG1QU8tREDRlt8YUt4LuYvJ9+/82D2Q60EX5ub/dgNSFCxTNYJWDL+LdRuRWN
j4dlAgMBAAGjbzBtMB0GA1UdDgQWBBTngly9DY6IYWYfTjiKaYK44pcXhzAfBgNV
HSMEGDAWgBTngly9DY6IYWYfTjiKaYK44pcXhzAPBgNVHRMBAf8EBTADAQH/MBoG
A1UdEQQTMBGCD3Nucy5leGFtcGxlLmNvbTANBgkqhkiG9w0BAQsFAAOCAQEACc+w
JNvTRhr29ffLlIIDufNRuEbzyErJDN3K6BMtWv6ho6dgYKpRUtbBNrh4JGH8A58d
bx5A8ODppjymFRcK2vki0T8cb0Oo8H7cNgQxIEO4wZHMPueO+c49ey976BCnI4/3
1MOeUPPlz1bZFuk5CmZO8H6W5b/4FvNcOqqSlZ4WieHX0HB3tuqdM/vm3rXzPpjF
31E9qU85TO8tzulEDxNxJI9yYdCbDuSnem8OHbjc6ziv4ihxgsTM+npAaTRzTTXy
nSdHuysGJfXXCtmc+OemHSuUbnioob/sYsSKdxkbPvJDOJkgxoef7ud7Y5G5XCw9
mSdR8DuBzTSeerI/vA==
-----END CERTIFICATE-----
`
const publicKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAjjk+csvvWe6p8W/uoyoGghTqQkOR2WKa6KuHMqMcPq/VhBJVW7NnsTogM/TsiX3Roo0ejUCh1M95f2SWKiuM53l0H2ddEVfJV1Aq7LXpZs6DK9TvfMnge+s/8qt4PaFlzsOkCMh/vb2Rg/3uuOHW8im0VVsqbVcmmq41VhKeSoUXUH/tJkfcZ9LJqJdxaNuDwWzTdbm6YBMD1DfwRKmQ3man2dHf0PJaC2bSqw6seXjMl43XLYRAe4WSiq7cPAOdI2zr5eqr0yP2OcCKezkgHBtUFPLURA0ZbfGFLeC7mLyffv/Ng9kOtBF+bm/3YDUhQsUzWCVgy/i3UbkVjY+HZQIDAQAB'

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

describe('publicKeyOf', () => {
  it('finds the key in a certificate', () => {
    expect(base64(publicKeyOf(certificate))).toBe(publicKey)
  })

  it('takes the first of several, and lines that end otherwise', () => {
    expect(base64(publicKeyOf(`\n${certificate.replaceAll('\n', '\r\n')}${certificate}`))).toBe(publicKey)
  })

  it.each(['', 'nonsense', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
    'finds none in %j',
    async (pem) => {
      const key = crypto.subtle.importKey(
        'spki',
        publicKeyOf(pem),
        { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1' },
        false,
        ['verify'],
      )
      await expect(key).rejects.toThrow()
    },
  )
})
