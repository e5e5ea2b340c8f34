/** The words of one language, by room and name, however deep. */
export interface Catalogue {
  readonly [name: string]: string | Catalogue
}

/** Throws at the first word that a language lacks, has too much, or fills with other values than English does. */
export function checkWords(locale: string, words: Catalogue, english: Catalogue): void {
  const [own, wanted] = [flatten(words), flatten(english)]
  for (const [name, sentence] of wanted) {
    const translated = own.get(name)
    if (!translated) throw new Error(`templates/words/${locale}: ${name} is missing`)
    requireWellFormed(`templates/words/${locale}: ${name}`, translated)
    const [shown, meant] = [translated, sentence].map((text) => placeholdersOf(text).join(', '))
    if (shown !== meant) throw new Error(`templates/words/${locale}: ${name} fills in "${shown}", English "${meant}"`)
  }
  for (const name of own.keys())
    if (!wanted.has(name)) throw new Error(`templates/words/${locale}: English has no ${name}`)
}

/** Every word by its path, such as `signUp.register.title`. */
export function flatten(words: Catalogue, path = ''): Map<string, string> {
  const entries = Object.entries(words).flatMap(([name, word]): (readonly [string, string])[] =>
    typeof word === 'string' ? [[`${path}${name}`, word]] : [...flatten(word, `${path}${name}.`)],
  )
  return new Map(entries)
}

/** Throws at a brace that belongs to no `{name}`. */
export function requireWellFormed(where: string, text: string): void {
  const malformed = /[{}].{0,20}/.exec(text.replace(/\{\w+\}/g, ''))
  if (malformed) throw new Error(`${where} has a malformed placeholder: ${malformed[0]}`)
}

const placeholdersOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()
