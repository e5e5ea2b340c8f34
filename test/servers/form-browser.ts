interface Seen {
  url: string
  status: number
  text: string
}

/** A browser without script: it keeps cookies by origin, goes where it is sent, and fills in forms. */
export function browserAt(...origins: string[]) {
  const jars = new Map(origins.map((origin) => [origin, new Map<string, string>()]))

  async function go(address: string, init: RequestInit = {}): Promise<Seen> {
    const { origin } = new URL(address)
    const jar = jars.get(origin) ?? new Map<string, string>()
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = {
      Origin: origin,
      Accept: 'text/html',
      ...(cookie ? { Cookie: cookie } : {}),
      ...Object(init.headers),
    }
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const [pair = ''] of answer.headers.getSetCookie().map((one) => one.split(';'))) {
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const next = answer.headers.get('Location')
    return next ? go(new URL(next, address).href) : { url: address, status: answer.status, text: await answer.text() }
  }

  const post = (address: string, fields: Record<string, string>) =>
    go(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })

  /** Fills in the log-in that it stands before, agrees to what it is asked then, and goes on. */
  async function logIn({ url, text }: Seen, person: { email: string; password: string } | undefined): Promise<Seen> {
    const { email = '', password = '' } = person ?? {}
    const seen = await post(new URL('/login', url).href, { ...hiddenOf(text), email, password })
    const [, action] = /<form[^>]*action="([^"]*)"[^>]*>(?:(?!<\/form>)[\s\S])*value="allow"/.exec(seen.text) ?? []
    if (!action) return seen
    return post(new URL(unescaped(action), seen.url).href, { ...hiddenOf(seen.text), decision: 'allow' })
  }
  return { go, logIn }
}

const hiddenOf = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      unescaped(/name="([^"]*)"/.exec(input)?.[1] ?? ''),
      unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? ''),
    ]),
  )

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
