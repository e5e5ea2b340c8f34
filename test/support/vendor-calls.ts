import { createHmac, createSign, generateKeyPairSync } from 'node:crypto'
import { Webhook } from 'svix'

/*
 * What the vendors would send, signed by their own package or by node:crypto.
 */
export interface VendorCall {
  body: string
  headers: Record<string, string>
}

interface Told {
  /** The event in the vendor's words. */
  event: Record<string, unknown>
  id?: string
  /** Epoch seconds. */
  at?: number
}

export const secrets = {
  MAIL_RESEND_WEBHOOK_SECRET: `whsec_${btoa('a secret of the webhook only')}`,
  MAIL_MAILGUN_WEBHOOK_SECRET: 'key-of-the-webhook',
  MAIL_POSTMARK_WEBHOOK_SECRET: 'postmark:correct-horse',
  MAIL_SES_WEBHOOK_TOPIC: 'arn:aws:sns:eu-west-1:123456789012:gatehouse-mail',
}

const now = () => Math.floor(Date.now() / 1000)
let calls = 0

export function resendCall({ event, id = `msg_${++calls}`, at = now() }: Told): VendorCall {
  const body = JSON.stringify(event)
  const signature = new Webhook(secrets.MAIL_RESEND_WEBHOOK_SECRET).sign(id, new Date(at * 1000), body)
  return { body, headers: { 'svix-id': id, 'svix-timestamp': String(at), 'svix-signature': signature } }
}

export function mailgunCall({ event, id = `token-${++calls}`, at = now() }: Told): VendorCall {
  const signature = createHmac('sha256', secrets.MAIL_MAILGUN_WEBHOOK_SECRET).update(`${at}${id}`).digest('hex')
  const body = JSON.stringify({ signature: { timestamp: String(at), token: id, signature }, 'event-data': event })
  return { body, headers: { 'Content-Type': 'application/json' } }
}

export function postmarkCall({ event }: Told): VendorCall {
  const Authorization = `Basic ${btoa(secrets.MAIL_POSTMARK_WEBHOOK_SECRET)}`
  return { body: JSON.stringify(event), headers: { 'Content-Type': 'application/json', Authorization } }
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A certificate as far as anybody reads it: the public key after serial number, signature, issuer, validity, subject. */
export function certificate(): string {
  const element = (tag: number, ...content: Uint8Array[]) => {
    const bytes = content.flatMap((part) => [...part])
    return new Uint8Array([tag, 0x82, bytes.length >> 8, bytes.length & 255, ...bytes])
  }
  const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }))
  const version = element(0xa0, new Uint8Array([2, 1, 2]))
  const others = Array.from({ length: 4 }, () => element(0x30))
  const signed = element(0x30, version, new Uint8Array([2, 1, 1]), ...others, spki)
  const der = btoa(String.fromCharCode(...element(0x30, signed)))
  return `-----BEGIN CERTIFICATE-----\n${der.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`
}

export const certificateUrl = 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem'

/** A message of the topic; `changes` are signed too, `spoilt` are put in afterwards. */
export function sesCall({ event, id = `sns-${++calls}`, at = now() }: Told, changes = {}, spoilt = {}): VendorCall {
  const message: Record<string, string> = {
    ...{ Type: 'Notification', MessageId: id, TopicArn: secrets.MAIL_SES_WEBHOOK_TOPIC },
    ...{ Message: JSON.stringify(event), Timestamp: new Date(at * 1000).toISOString() },
    ...{ SignatureVersion: '2', SigningCertURL: certificateUrl },
    ...changes,
  }
  // As the documentation lists them, in this order.
  const fields =
    message.Type === 'Notification'
      ? ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type']
      : ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type']
  const text = fields.flatMap((field) => (field in message ? [`${field}\n${message[field]}\n`] : [])).join('')
  const hash = message.SignatureVersion === '2' ? 'RSA-SHA256' : 'RSA-SHA1'
  const Signature = createSign(hash).update(text).sign(privateKey, 'base64')
  const headers = { 'Content-Type': 'text/plain; charset=UTF-8', 'x-amz-sns-message-type': message.Type ?? '' }
  return { body: JSON.stringify({ ...message, Signature, ...spoilt }), headers }
}

/** That this mail was delivered, as each vendor says it. */
export const delivered = {
  resend: (mailId: string, to: string) =>
    resendCall({
      event: { type: 'email.delivered', data: { email_id: 'e-1', to: [to], tags: { outbox_id: mailId } } },
    }),
  mailgun: (mailId: string, to: string) =>
    mailgunCall({ event: { event: 'delivered', recipient: to, 'user-variables': { outbox_id: mailId } } }),
  postmark: (mailId: string, to: string) =>
    postmarkCall({
      event: { RecordType: 'Delivery', Recipient: to, MessageID: `p-${mailId}`, Metadata: { outbox_id: mailId } },
    }),
  ses: (mailId: string, to: string) =>
    sesCall({
      event: {
        eventType: 'Delivery',
        mail: { messageId: 's-1', destination: [to], tags: { outbox_id: [mailId] } },
      },
    }),
}
export type Vendor = keyof typeof delivered
