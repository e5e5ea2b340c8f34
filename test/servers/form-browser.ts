import { request } from 'node:http'

export interface Seen {
  url: string
  status: number
  text: string
}

/** A browser without script: it keeps cookies by origin, goes where it is sent, and fills in forms. */
export function browserAt(...origins: string[]) {
  const jars = new Map(origins.map((origin) => [origin, new Map<string, string>()]))

  async function go(address: string, form?: string, from = new URL(address).origin): Promise<Seen> {
    const { origin } = new URL(address)
    const jar = jars.get(origin) ?? new Map<string, string>()
    // Cookies are Lax: another site's form brings none.
    const brought = from === origin ? [...jar] : []
    const cookie = brought.map(([name, value]) => `${name}=${value}`).join('; ')
    const { status, location, cookies, text } = await ask(address, { Origin: from, Cookie: cookie }, form)
    for (const [pair = ''] of cookies.map((one) => one.split(';'))) {
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return location ? go(new URL(location, address).href) : { url: address, status, text }
  }

  const post = (address: string, fields: Record<string, string>) => go(address, new URLSearchParams(fields).toString())

  /** Fills in the log-in that it stands before, agrees to what it is asked then, and goes on. */
  async function logIn({ url, text }: Seen, person: { email: string; password: string } | undefined): Promise<Seen> {
    const { email = '', password = '' } = person ?? {}
    const seen = await post(new URL('/login', url).href, { ...hiddenOf(text), email, password })
    const [, action] = /<form[^>]*action="([^"]*)"[^>]*>(?:(?!<\/form>)[\s\S])*value="allow"/.exec(seen.text) ?? []
    if (!action) return seen
    return post(new URL(unescaped(action), seen.url).href, { ...hiddenOf(seen.text), decision: 'allow' })
  }

  /** Sends the page's first form that has `wanted` in it: what it hides, and these fields in its place or beside it. */
  function submit({ url, text }: Seen, wanted: string, fields: Record<string, string> = {}): Promise<Seen> {
    const forms = [...text.matchAll(/<form[^>]*action="([^"]*)"[^>]*>[\s\S]*?<\/form>/g)]
    const [form, action = ''] = forms.find(([one]) => one.includes(wanted)) ?? []
    if (!form) throw new Error(`no form with ${wanted} at ${url}: ${text}`)
    const filledIn = new URLSearchParams({ ...hiddenOf(form), ...fields }).toString()
    return go(new URL(unescaped(action), url).href, filledIn, new URL(url).origin)
  }

  return { go, logIn, submit }
}

export type FormBrowser = ReturnType<typeof browserAt>

const hiddenOf = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      unescaped(/name="([^"]*)"/.exec(input)?.[1] ?? ''),
      unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? ''),
    ]),
  )

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

interface Answer {
  status: number
  location: string | undefined
  cookies: string[]
  text: string
}

/** Not by fetch, which says of itself that it is no browser that somebody navigates: mod_auth_openidc then asks nobody to log in. */
function ask(address: string, given: Record<string, string>, form?: string): Promise<Answer> {
  const type = form === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }
  const headers = { Accept: 'text/html', ...given, ...type }
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: form === undefined ? 'GET' : 'POST', headers }, async (answer) => {
      let text = ''
      for await (const chunk of answer.setEncoding('utf8')) text += chunk
      const { location, 'set-cookie': cookies = [] } = answer.headers
      resolve({ status: answer.statusCode ?? 0, location, cookies, text })
    })
    sent.on('error', reject).end(form)
  })
}
