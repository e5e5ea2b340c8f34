/** A sentence with its `{name}`s in place. Whoever shows it escapes it. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(placeholder, (whole, name) => String(values[name] ?? whole))

/** A sentence in pieces: every second one is a placeholder's name. */
export const piecesOf = (sentence: string): string[] => sentence.split(placeholder)

const placeholder = /\{(\w+)\}/g
