export interface RenderedMail {
  subject: string
  html: string
  text: string
}

/** What a mail is filled with: pieces of HTML that several kinds share, the language's words, the caller's values. */
export interface Filling {
  markup: readonly string[]
  words: readonly string[]
  fields: Readonly<Record<string, string>>
}

/** Fills compiled sources: `((0))` is shared markup, `[[0]]` a word, `{name}` a value. */
export function fill(source: RenderedMail, filling: Filling): RenderedMail {
  const html = source.html.replace(/\(\((\d+)\)\)/g, (_, index) => filling.markup[index] as string)
  return {
    subject: expand(source.subject, filling, plain),
    html: expand(html, filling, escapeHtml),
    text: expand(source.text, filling, plain).split('\n').map(wrap).join('\n'),
  }
}

// Values go in last and at once, so that nothing in a value is ever taken for a placeholder.
function expand(source: string, { words, fields }: Filling, clean: (value: string) => string): string {
  return source
    .replace(/\[\[(\d+)\]\]/g, (_, index) => clean(words[index] as string))
    .replace(/\{(\w+)\}/g, (_, name) => {
      const value = fields[name]
      if (value === undefined) throw new Error(`mail field ${name} is missing`)
      return clean(value)
    })
}

// Control characters would add lines, and direction marks would show an address or a name as another one.
const plain = (value: string) => value.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (value: string) =>
  plain(value).replace(/[&<>"']/g, (character) => entities[character] as string)

// 78 characters (RFC 5322, 2.1.1); a link is one word and stays whole. Chinese and Japanese have no spaces: a line ends
// after any of their characters, but not before a full stop or a closing bracket.
const wrap = (line: string) => (line.length > 78 ? line.replace(breaks, '$1\n').trimEnd() : line)

const breaks =
  /(.{1,78})(?: +|$|(?<=[\u3001-\u30ff\u4e00-\u9fff\uff01-\uff60])(?![\u3001\u3002\u300d\uff01\uff09\uff0c\uff1a\uff1f]))/g
