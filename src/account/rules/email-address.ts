import { fail, ok, type Result } from '../../lib/result.ts'

export type EmailProblem = 'invalid' | 'too_long' | 'non_ascii'

/** The address to store and to mail, or null where `checkEmailAddress` finds a problem. */
export function parseEmailAddress(input: string): string | null {
  const checked = checkEmailAddress(input)
  return checked.ok ? checked.value : null
}

/**
 * The address to store and to mail: trimmed, in lower case, its domain in ASCII (RFC 5890). Narrower than RFC 5321 on
 * purpose: no quoted local part, no comment, no address literal, no host without a dot. Given its own answer, it
 * answers the same.
 */
export function checkEmailAddress(input: string): Result<string, EmailProblem> {
  const typed = input.trim()
  if (typed.length > maxAddress) return fail('too_long')
  const at = typed.lastIndexOf('@')
  if (at < 1) return fail('invalid')
  const local = lowerCase(typed.slice(0, at))
  if (/\P{ASCII}/u.test(local)) return fail(local.isWellFormed() ? 'non_ascii' : 'invalid')
  if (!dotAtom.test(local)) return fail('invalid')
  const domain = asciiDomain(typed.slice(at + 1))
  if (domain === undefined) return fail('invalid')
  if (local.length > maxLocal || local.length + 1 + domain.length > maxAddress) return fail('too_long')
  return ok(`${local}@${domain}`)
}

/** A part of an address as it is stored, to search by: the labels of a domain in ASCII, the rest in lower case. */
export function addressPart(typed: string): string {
  const text = typed.trim().toLowerCase()
  const domainAt = text.lastIndexOf('@') + 1
  const labels = text.slice(domainAt).split('.')
  const ascii = labels.map((label) => (/\P{ASCII}/u.test(label) ? (canonicalHost(label) ?? label) : label))
  return text.slice(0, domainAt) + ascii.join('.')
}

// RFC 5321 section 4.5.3.1: 64 octets before the @; a path has 256, of which the angle brackets take two.
const maxLocal = 64
const maxAddress = 254

const dotAtom = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const hostLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

// toLowerCase() alone would make ASCII of other letters: U+212A becomes k.
const lowerCase = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

function asciiDomain(typed: string): string | undefined {
  const labels = lowerCase(typed).split('.')
  const ascii = canonicalHost(labels.join('.'))?.split('.') ?? []
  if (ascii.length < 2) return undefined
  return ascii.every((label, i) => hostLabel.test(label) && isFaithful(label, labels[i])) ? ascii.join('.') : undefined
}

/** What is not ASCII must show as an A-label: a label that maps to plain ASCII hid a look-alike or an invisible sign. */
const isFaithful = (ascii: string, typed: string | undefined) => ascii === typed || (typed && ascii.startsWith('xn--'))

/**
 * IDNA by the URL parser of the platform, which also refuses a number at the end: that would be an IPv4 address.
 * Nothing reaches it that a URL reads as port, path, user or escape.
 */
function canonicalHost(domain: string): string | undefined {
  if (/[^a-z0-9.\-\u{80}-\u{10ffff}]/u.test(domain)) return undefined
  // The parser checks A-labels only beside a label that is not ASCII: give it one.
  const url = `http://ü.${domain}`
  return URL.canParse(url) ? new URL(url).hostname.slice('xn--tda.'.length) : undefined
}
