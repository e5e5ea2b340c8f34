/** The web addresses in a mail's text, in order, each once. */
export function linksIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"]+/g) ?? []
  // Punctuation after an address belongs to the sentence around it.
  return [...new Set(found.map((link) => link.replace(/[.,;:!?)\]]+$/, '')))]
}
