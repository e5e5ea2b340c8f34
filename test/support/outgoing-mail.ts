import { vi } from 'vitest'
import type { OutgoingMail, Provider, Verdict } from '../../src/mail/providers/provider.ts'

export const mail: OutgoingMail = {
  ...{ id: '01k', kind: 'confirm', from: 'Gatehouse <no-reply@example.com>', to: 'ada@example.org' },
  ...{ replyTo: 'Help, please <help@example.com>', subject: 'Grüße', text: 'text ä', html: '<p>html</p>' },
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Entity-Ref-ID': '01k' },
}

/** Answers every request of this isolate; what was asked is kept. */
export function stubFetch(answer: (request: Request) => Response | Promise<Response>) {
  const requests: Request[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...args) => {
    const request = new Request(...args)
    requests.push(request.clone())
    return answer(request)
  })
  return requests
}

/** What a provider asks its API for a mail. */
export async function requestOf(provider: Provider, changes: Partial<OutgoingMail> = {}) {
  const requests = stubFetch(() => Response.json({}))
  await provider.send({ ...mail, ...changes })
  const [request] = requests
  if (!request) throw new Error('nothing was asked')
  return { request, text: await request.text() }
}

/** The provider's verdict on an answer. */
export async function verdictOn(provider: Provider, status: number, body: unknown, headers = {}): Promise<Verdict> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  stubFetch(() => new Response(text, { status, headers }))
  return provider.send(mail)
}
