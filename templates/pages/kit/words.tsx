import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { piecesOf } from '#templates/words/fill.ts'
import type { Words } from '#templates/words/words.ts'

/** Of the pages that are being written, the innermost last. */
const around: Words[] = []

/**
 * Gives its children these words. A context of our own, because pages are written at once and in order: hono's brings its
 * renderer for browsers along, 4 KiB of the Worker.
 */
export function WithWords({ words, children }: { words: Words; children: Child }) {
  around.push(words)
  try {
    return raw(String(children))
  } finally {
    around.pop()
  }
}

/** The words of the page around; Layout provides them. */
export function useWords(): Words {
  const words = around.at(-1)
  if (!words) throw new Error('words are known only inside a Layout')
  return words
}

/** A sentence whose `{name}`s are elements. */
export function Filled({ sentence, ...values }: { sentence: string } & Record<string, Child>) {
  return <>{piecesOf(sentence).map((piece, index) => (index % 2 === 1 ? values[piece] : piece))}</>
}
