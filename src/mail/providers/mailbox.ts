/** `Name <address>` in its parts; without a name it is empty. */
export function partsOf(mailbox: string): { name: string; address: string } {
  const [, name = '', address = mailbox] = /^(.*) <(.*)>$/.exec(mailbox) ?? []
  return { name, address }
}

/** As a header has it: a name of more than words stands in quotes (RFC 5322 section 3.2.4). */
export function quoted(mailbox: string): string {
  const { name, address } = partsOf(mailbox)
  return /[^\w ]/.test(name) ? `"${name.replace(/[\\"]/g, '\\$&')}" <${address}>` : mailbox
}

/** As a header that takes ASCII only has it (RFC 2047). */
export function encoded(mailbox: string): string {
  const { name, address } = partsOf(mailbox)
  if (!/[^ -~]/.test(name)) return quoted(mailbox)
  return `=?UTF-8?B?${btoa(String.fromCharCode(...new TextEncoder().encode(name)))}?= <${address}>`
}
