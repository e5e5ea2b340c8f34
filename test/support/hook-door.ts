import { vi } from 'vitest'
import { openDoor } from './door.ts'
import { mailWorld } from './mail-world.ts'
import { certificate, certificateUrl, secrets, type VendorCall } from './vendor-calls.ts'

/** The hook, with every vendor's secret set, and rows to be told of. */
export function hookDoor(over: Record<string, unknown> = {}) {
  const client = openDoor({ ...secrets, ...over }).newClient()
  const world = mailWorld()
  return {
    ...world,
    async tell(provider: string, { body, headers }: VendorCall, more: Record<string, string> = {}) {
      return client.fetch(`/hooks/mail/${provider}`, { method: 'POST', body, headers: { ...headers, ...more } })
    },
    client,
    async sentMail(values: Parameters<typeof world.seedMail>[0] = {}) {
      const id = await world.seedMail({ status: 'sent', sentAt: 1, ...values })
      const { address } = await world.row(id)
      return { id, to: address ?? '' }
    },
  }
}

/** Answers for Amazon: the certificate, and whatever is subscribed to. */
export function stubAmazon(answer = (url: string) => (url === certificateUrl ? certificate() : 'confirmed')) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const text = answer(String(input))
    return text
      ? new Response(text)
      : new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } })
  })
}
