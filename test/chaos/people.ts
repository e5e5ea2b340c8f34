import type { Miniflare } from 'miniflare'

/** Who signs up; refused: the mail API has no mailbox for the address. */
export interface Person {
  email: string
  isRefused: boolean
}

export const password = 'violet-harbour-lantern'

export const people = (mails: number): Person[] =>
  Array.from({ length: mails }, (_, index) => {
    const isRefused = index % 50 === 7
    return { email: `${isRefused ? 'refused' : 'person'}-${index}@example.org`, isRefused }
  })

/** Signs up as somebody does who tries again until the site says "look in your inbox". */
export async function signUp(platform: () => Miniflare, { email }: Person): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const status = await post(platform, '/api/register', { email, password })
    if (status === 202) return
    if (status < 500) throw new Error(`register answered ${status}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('register never worked')
}

/** Asks for the mail so many times at once, each time from elsewhere. */
export async function flood(platform: () => Miniflare, email: string, times: number): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => post(platform, '/api/confirm/resend', { email })))
}

let clients = 0

/** The status; 503 when the Worker went away meanwhile. */
export async function post(platform: () => Miniflare, path: string, body: object): Promise<number> {
  clients += 1
  const ip = `2001:db8:${(clients >> 16).toString(16)}:${(clients & 0xffff).toString(16)}::1`
  const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': ip }
  try {
    const url = `http://localhost:8787${path}`
    const answer = await platform().dispatchFetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
    await answer.text()
    return answer.status
  } catch {
    return 503
  }
}
