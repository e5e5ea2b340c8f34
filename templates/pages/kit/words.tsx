import { type Child, createContext, useContext } from 'hono/jsx'
import { piecesOf } from '#templates/words/fill.ts'
import type { Words } from '#templates/words/words.ts'

/** The words of the page around; Layout provides them. */
export const WordsContext = createContext<Words | null>(null)

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('words are known only inside a Layout')
  return words
}

/** A sentence whose `{name}`s are elements. */
export function Filled({ sentence, ...values }: { sentence: string } & Record<string, Child>) {
  return <>{piecesOf(sentence).map((piece, index) => (index % 2 === 1 ? values[piece] : piece))}</>
}
