/** The parameters of a request, as a query or form has them: one without a value is not there (RFC 6749 section 3.1). */
export interface Parameters {
  values: Readonly<Record<string, string | undefined>>
  /** Those that came more than once. */
  repeated: readonly string[]
}

export function readParameters(text: string): Parameters {
  const read = new URLSearchParams(text)
  const names = [...new Set(read.keys())]
  const values = names.flatMap((name) => {
    const value = read.get(name)
    return value ? [[name, value] as const] : []
  })
  return { values: Object.fromEntries(values), repeated: names.filter((name) => read.getAll(name).length > 1) }
}

/** The words of a list such as `scope`, each once. */
export const wordsIn = (text = ''): string[] => [...new Set(text.split(' ').filter(Boolean))]
