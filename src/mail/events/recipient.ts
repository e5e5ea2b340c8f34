/** Whether this, as a vendor writes it, certainly names another address than ours. What cannot be read does not. */
export function isAnother(recipient: string | undefined, address: string): boolean {
  const named = addressIn(recipient ?? '')
  return named !== undefined && named !== address
}

/** The one address of a mailbox, after its name or alone (RFC 5322 section 3.4), spelt as ours are. */
function addressIn(mailbox: string): string | undefined {
  const [, inBrackets = mailbox] = /<([^<>]*)>\s*$/.exec(mailbox) ?? []
  const [local = '', domain = '', ...more] = inBrackets.trim().toLowerCase().split('@')
  const url = `http://${domain.replace(/\.$/, '')}`
  if (!local || more.length > 0 || /[\s/\\?#:]/.test(domain) || !URL.canParse(url)) return undefined
  return `${local.replace(/^"(.*)"$/, '$1')}@${new URL(url).hostname}`
}
