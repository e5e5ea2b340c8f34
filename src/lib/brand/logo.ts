/** A picture in a setting: a file of this site, or the file itself. */
export type Logo = { path: string } | { type: string; bytes: Uint8Array }

const types = ['image/svg+xml', 'image/png', 'image/webp', 'image/jpeg']

/** `/logo.svg`, an address of this site, or `data:image/png;base64,…`; anything else is no logo. */
export function parseLogo(text: string, publicUrl: string): Logo | undefined {
  if (text.startsWith('data:')) return parseData(text)
  const url = URL.canParse(text, publicUrl || undefined) ? new URL(text, publicUrl) : undefined
  if (!url || url.origin !== publicUrl) return undefined
  return { path: url.pathname + url.search }
}

function parseData(text: string): Logo | undefined {
  const [, type = '', coding, data = ''] = /^data:([\w/+-]+)(;base64)?,(.+)$/s.exec(text) ?? []
  if (!types.includes(type)) return undefined
  try {
    return {
      type,
      bytes: coding ? Uint8Array.from(atob(data), (c) => c.charCodeAt(0)) : utf8(decodeURIComponent(data)),
    }
  } catch {
    return undefined
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)
