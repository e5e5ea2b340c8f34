import { minute } from '../../lib/clock.ts'
import { type EventSource, type EventType, parse } from './event.ts'
import { fromBase64, isHmac, isNear } from './signature.ts'

interface ResendEvent {
  type: string
  data: { email_id?: string; to?: string[]; tags?: { outbox_id?: string }; bounce?: { type?: string } }
}

/** Signed by Svix: https://docs.svix.com/receiving/verifying-payloads/how-manual */
export const resendEvents: EventSource = {
  async isGenuine({ body, header }, { webhookSecret }, now) {
    const [id, time, signatures = ''] = ['svix-id', 'svix-timestamp', 'svix-signature'].map(header)
    if (!isNear(time, now, 5 * minute)) return false
    const secret = fromBase64(webhookSecret.replace('whsec_', ''))
    // Several while the secret is being changed.
    const versioned = signatures.split(' ', 4).filter((signature) => signature.startsWith('v1,'))
    const checks = versioned.map((one) => isHmac(secret, `${id}.${time}.${body}`, fromBase64(one.slice(3))))
    return (await Promise.all(checks)).includes(true)
  },
  read({ body, header }) {
    const { type: name, data } = parse<ResendEvent>(body)
    const type = name === 'email.bounced' && data?.bounce?.type === 'Permanent' ? 'dead' : types.get(name)
    const mail = { mailId: data?.tags?.outbox_id, providerId: data?.email_id, recipient: data?.to?.[0] }
    return type && { id: header('svix-id') ?? '', type, ...mail }
  },
}

const types = new Map<unknown, EventType>([
  ['email.sent', 'accepted'],
  ['email.delivery_delayed', 'delayed'],
  ['email.delivered', 'delivered'],
  ['email.bounced', 'bounced'],
  ['email.failed', 'bounced'],
  ['email.suppressed', 'dead'],
  ['email.complained', 'complained'],
  ['email.opened', 'tracked'],
  ['email.clicked', 'tracked'],
])
