import { Webhook } from 'standardwebhooks'

interface Bindings {
  /** HOOK_<NAME>_SECRET of Gatehouse. */
  WEBHOOK_SECRET: string
  /** What this app keeps of accounts: `user:<id>` and, for a day, `seen:<webhook-id>`. */
  USERS: KVNamespace
}

interface GatehouseEvent {
  type: string
  data: { userId: string; version: number; user?: { email: string } }
}

/** Keeps a copy of who has an account. Answers 2xx once an event is dealt with: anything else brings it back. */
export default {
  async fetch(request: Request, { WEBHOOK_SECRET, USERS }: Bindings): Promise<Response> {
    const event = verified(await request.text(), request.headers, WEBHOOK_SECRET)
    if (!event) return new Response('Not signed by our Gatehouse, or too old.', { status: 400 })
    const seen = `seen:${request.headers.get('webhook-id')}`
    // Events may come twice, always under the same id.
    if ((await USERS.get(seen)) === null) await apply(event, USERS)
    await USERS.put(seen, '', { expirationTtl: 86_400 })
    return new Response(null, { status: 204 })
  },
}

function verified(body: string, headers: Headers, secret: string): GatehouseEvent | null {
  try {
    return new Webhook(secret).verify(body, Object.fromEntries(headers)) as GatehouseEvent
  } catch {
    return null
  }
}

/** Order is not promised: an event of a lower version than the newest that we know is old news. */
async function apply({ type, data }: GatehouseEvent, users: KVNamespace): Promise<void> {
  const key = `user:${data.userId}`
  const known = await users.get<{ version: number }>(key, 'json')
  if (known && known.version >= data.version) return
  const isGone = type === 'user.deleted'
  await users.put(key, JSON.stringify({ version: data.version, isGone, ...(isGone ? {} : { user: data.user }) }))
}
