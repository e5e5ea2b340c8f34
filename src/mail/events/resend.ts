import * as v from 'valibot'
import { fromBase64 } from '../../lib/base64.ts'
import { minute } from '../../lib/clock.ts'
import { readJsonBy, text } from '../../lib/read-by.ts'
import { type EventSource, type EventType, word } from './event.ts'
import { isHmac, isNear } from './signature.ts'

const resendEvent = v.object({
  type: word,
  data: v.optional(
    v.object({
      email_id: word,
      to: v.optional(v.array(v.string())),
      // An object by its documentation; a list, as a mail is sent with, has been seen too.
      tags: v.optional(v.union([v.array(v.object({ name: text, value: word })), v.object({ outbox_id: word })])),
      bounce: v.optional(v.object({ type: word })),
    }),
  ),
})

/** Signed by Svix: https://docs.svix.com/receiving/verifying-payloads/how-manual */
export const resendEvents: EventSource = {
  secret: ({ webhookSecret }) => webhookSecret,
  async isGenuine({ body, header }, secret, now) {
    const [id, time, signatures = ''] = ['svix-id', 'svix-timestamp', 'svix-signature'].map(header)
    if (!isNear(time, now, 5 * minute)) return false
    const key = fromBase64(secret.replace('whsec_', ''))
    // Several while the secret is being changed.
    const versioned = signatures.split(' ', 4).filter((signature) => signature.startsWith('v1,'))
    const checks = versioned.map((one) => isHmac(key, `${id}.${time}.${body}`, fromBase64(one.slice(3))))
    return (await Promise.all(checks)).includes(true)
  },
  read({ body, header }) {
    const { value, odd } = readJsonBy(resendEvent, body)
    const { type: name, data: { email_id, to, tags, bounce } = {} } = value
    const type = name === 'email.bounced' && bounce?.type === 'Permanent' ? 'dead' : types.get(name)
    const mailId = Array.isArray(tags) ? tags.find((tag) => tag.name === 'outbox_id')?.value : tags?.outbox_id
    const mail = { mailId, providerId: email_id, recipient: to?.[0] }
    return { word: name, odd, event: type && { id: header('svix-id') ?? '', type, ...mail } }
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
