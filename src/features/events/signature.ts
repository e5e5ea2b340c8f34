import { type bytesOf, hmac, hmacKey } from '../../lib/hashes.ts'

/** The headers of Standard Webhooks 1.0: HMAC-SHA-256 of id, time and body under each secret of the endpoint. */
export async function signedHeaders(
  { id, body }: { id: string; body: string },
  secrets: readonly ReturnType<typeof bytesOf>[],
  now: number,
): Promise<Record<string, string>> {
  const signatures = secrets.map(async (secret) => {
    const mac = await hmac(await hmacKey(secret), `${id}.${now}.${body}`)
    return `v1,${btoa(String.fromCharCode(...mac))}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': String(now),
    'webhook-signature': (await Promise.all(signatures)).join(' '),
  }
}
