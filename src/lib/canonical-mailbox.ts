const withoutDots = ['gmail.com', 'googlemail.com']

/**
 * One spelling for all that reach a mailbox: no tag after `+`, at Gmail no dots. For limits alone, never for identity:
 * other hosts may tell such spellings apart. Takes a normalised address.
 */
export function canonicalMailbox(address: string): string {
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
  // One that begins with a plus has no other name.
  const name = local.replace(/(?<=.)\+.*$/, '')
  return withoutDots.includes(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`
}
