import type { KindWords } from './placeholders.ts'

/** Collects the words of all mails; the same words in every language have one number, whatever kinds use them. */
export class WordTable {
  private readonly rows: (readonly string[])[] = []
  private readonly numbers = new Map<string, number>()

  /** The source with each word's name replaced by its number. */
  number(source: string, words: KindWords): string {
    return source.replace(/\[\[(\w+)\]\]/g, (_, name) => `[[${this.add(words.get(name) ?? [])}]]`)
  }

  /** All words of one language, by number. */
  column(language: number): string[] {
    return this.rows.map((row) => row[language] ?? '')
  }

  private add(row: readonly string[]): number {
    const key = JSON.stringify(row)
    const number = this.numbers.get(key) ?? this.rows.push(row) - 1
    this.numbers.set(key, number)
    return number
  }
}

/** Takes out each piece between two placeholders that occurs more than once, and leaves its number in `((…))`. */
export function shareMarkup(sources: readonly string[]): { markup: string[]; sources: string[] } {
  const pieces = sources.map((source) => source.split(/(\[\[\d+\]\]|\{\w+\})/))
  const counts = new Map<string, number>()
  for (const piece of pieces.flat()) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const isShared = (piece: string) => (counts.get(piece) ?? 0) > 1 && piece.length > 8 && !isPlaceholder(piece)
  const markup = [...counts.keys()].filter(isShared)
  const number = new Map(markup.map((piece, index) => [piece, `((${index}))`]))
  return { markup, sources: pieces.map((list) => list.map((piece) => number.get(piece) ?? piece).join('')) }
}

const isPlaceholder = (piece: string) => /^(\[\[|\{\w+\}$)/.test(piece)
