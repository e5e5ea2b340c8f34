/**
 * The token of a page's path or field, without what a mail client did to the link: a soft line break (RFC 2045 section
 * 6.7) or a fold inside it, and the brackets, quotes or stop of the sentence around it. JSON takes the exact token.
 */
export function linkToken(text = ''): string {
  return text.replace(inside, '').replace(before, '').replace(after, '')
}

// None of these is a letter of base64url.
const inside = /[\s=\u00ad\u200b-\u200d\u2060\ufeff]+/g
const before = /^[<([{"'\u00ab\u2018-\u201f]+/
const after = /[.,;:!?)>\]}"'\u00bb\u2018-\u201f]+$/
