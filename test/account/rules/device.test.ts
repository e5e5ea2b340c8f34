import { describe, expect, it } from 'vitest'
import { browserName, describeDevice } from '#src/account/rules/device.ts'

const chrome = '(KHTML, like Gecko) Chrome/142.0.0.0'
const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'

describe('describeDevice', () => {
  it.each([
    ['Firefox on Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'],
    ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'],
    ['Firefox on Android', 'Mozilla/5.0 (Android 16; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0'],
    [
      'Firefox on iPhone',
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${safari} FxiOS/145.0 Mobile/15E148 Safari/605.1.15`,
    ],
    ['Chrome on Windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${chrome} Safari/537.36`],
    ['Chrome on macOS', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 ${chrome} Safari/537.36`],
    ['Chrome on Android', `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 ${chrome} Mobile Safari/537.36`],
    ['Chrome on ChromeOS', `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 ${chrome} Safari/537.36`],
    [
      'Chrome on iPhone',
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${safari} CriOS/142.0.0.0 Mobile/15E148 Safari/604.1`,
    ],
    [
      'Edge on Windows',
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${chrome} Safari/537.36 Edg/142.0.0.0`,
    ],
    [
      'Edge on Android',
      `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 ${chrome} Mobile Safari/537.36 EdgA/142.0.0.0`,
    ],
    [
      'Opera on Windows',
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${chrome} Safari/537.36 OPR/124.0.0.0`,
    ],
    [
      'Samsung Internet on Android',
      `Mozilla/5.0 (Linux; Android 10; K) SamsungBrowser/29.0 ${chrome} Mobile Safari/537.36`,
    ],
    [
      'Safari on iPhone',
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${safari} Version/26.1 Mobile/15E148 Safari/604.1`,
    ],
    [
      'Safari on iPad',
      `Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) ${safari} Version/18.6 Mobile/15E148 Safari/604.1`,
    ],
    ['Safari on macOS', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${safari} Version/26.1 Safari/605.1.15`],
    ['a program', 'curl/8.5.0'],
    ['a program', 'python-requests/2.32 Linux'],
    ['a program', 'node'],
    ['an unknown browser on Windows', 'Mozilla/5.0 (Windows NT 10.0)'],
    ['an unknown browser', 'Mozilla/5.0'],
    ['an unknown browser', ''],
    ['an unknown browser', undefined],
  ])('says %s', (words, userAgent) => {
    expect(describeDevice(userAgent)).toBe(words)
  })

  it.each([
    '<script>alert(1)</script>',
    'Your account is closed, call 555',
    '\r\nBcc: x',
    '\0\ud800\u202e',
    'Firefox',
    'x'.repeat(100_000),
  ])('repeats nothing of %j', (userAgent) => {
    expect(describeDevice(userAgent)).toBe('an unknown browser')
  })

  it('reads no further than 512 characters', () => {
    expect(describeDevice(`${' '.repeat(504)}Firefox/1`)).toBe('Firefox')
    expect(describeDevice(`${' '.repeat(505)}Firefox/1`)).toBe('an unknown browser')
  })

  it.each(['version/1 mobile/', 'version/', '1.', 'mac os '])('answers for 100 kB of %j', (piece) => {
    expect(browserName(piece.repeat(100_000 / piece.length))).toBe('an unknown browser')
  })
})

describe('browserName', () => {
  it('leaves the system out', () => {
    expect(browserName('Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0')).toBe('Firefox')
  })
})
