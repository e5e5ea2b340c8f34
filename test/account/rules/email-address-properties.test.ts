import { expect, it } from 'vitest'
import { parseEmailAddress } from '#src/account/rules/email-address.ts'
import { randomFrom } from './random.ts'

const pieces = [
  ...'aZ09-_.@@+ \t\n\r\0\x7f"()<>[]:;,\\/?#%!\'`|~',
  ...['..', '%40', '%2e', 'ü', 'é', 'e\u0301', 'ß', 'İ', '\u212a', 'ſ', '。', '．', '＠', 'ａ', '①', 'ﬀ', '⒈', '℡'],
  ...['\u00ad', '\u200b', '\u200d', '\u202e', '\ufeff', '\ud800', '\udc00', '😀', 'א', 'ا', '例', '\u0301', '\u3164'],
  ...['example', '.com', '.COM', '.de', 'xn--', 'xn--bcher-kva', 'xn--a', '127', '0x7f', '.1', 'a'.repeat(63)],
]
const seeds = [
  'ada@example.com',
  'ada@bücher.example',
  'a.b+c@sub.example.co.uk',
  'ADA@EXAMPLE.COM',
  'ada@xn--bcher-kva.de',
]

// checks 119
it('takes only what mail software reads as one and the same address (100,000 random strings)', () => {
  const random = randomFrom(20_261_120)
  const flaws: string[] = []
  let taken = 0
  for (let i = 0; i < 100_000; i++) {
    const typed = randomAddress(random)
    const address = parseEmailAddress(typed)
    if (address === null) continue
    taken++
    const flaw = flawOf(address)
    if (flaw) flaws.push(`${flaw}: ${JSON.stringify(typed)}`)
  }
  expect(flaws).toEqual([])
  // A generator that makes hardly anything acceptable would prove nothing.
  expect(taken).toBeGreaterThan(5000)
})

function randomAddress(random: (below: number) => number): string {
  if (random(2) === 0) return Array.from({ length: random(12) }, () => pieces[random(pieces.length)]).join('')
  const seed = seeds[random(seeds.length)] ?? ''
  const position = random(seed.length + 1)
  return seed.slice(0, position) + pieces[random(pieces.length)] + seed.slice(position + random(2))
}

/** Names the first thing that is wrong with an accepted address. */
function flawOf(address: string): string | undefined {
  const [local = '', domain = '', ...more] = address.split('@')
  if (more.length > 0 || !local || !domain) return 'not one @'
  if (local.length > 64 || address.length > 254) return 'too long'
  if (/[^!-~]/.test(address)) return 'not printable ASCII'
  if (/[()<>[\]:;\\,"]/.test(address)) return 'a special character'
  if (/[A-Z]/.test(address)) return 'a capital'
  if (/^\.|\.\.|\.$/.test(local)) return 'dots in the local part'
  const labels = domain.split('.')
  if (labels.length < 2 || !labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label))) return 'no domain'
  if (/^\d+$/.test(labels.at(-1) ?? '')) return 'a number for a top-level domain'
  if (!URL.canParse(`https://é.${domain}`)) return 'a domain that IDNA refuses'
  if (new URL(`https://${domain}`).hostname !== domain) return 'a domain that is not canonical'
  if (parseEmailAddress(address) !== address) return 'not the same the second time'
  return undefined
}
