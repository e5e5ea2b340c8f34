import { day } from '../../lib/clock.ts'
import { bytesOf } from '../../lib/hashes.ts'
import { publicKeyOf } from './certificate.ts'
import { type Bytes, fromBase64, isNear } from './signature.ts'

type Field = 'Message' | 'MessageId' | 'Subject' | 'SubscribeURL' | 'Timestamp' | 'Token' | 'TopicArn' | 'Type'
export type SnsMessage = Record<Field | 'Signature' | 'SignatureVersion' | 'SigningCertURL', string>

const host = 'https://sns\\.[a-z0-9-]{3,}\\.amazonaws\\.com(\\.cn)?/'
const certificateUrl = new RegExp(`^${host}[\\w.-]+\\.pem$`)
const subscribeUrl = new RegExp(`^${host}\\?Action=ConfirmSubscription&`)

const patience = 5000

/** https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message-verify-message-signature.html */
export async function isSignedBySns(message: Partial<SnsMessage>, topic: string, now: number): Promise<boolean> {
  const { TopicArn, SigningCertURL = '', Timestamp = '' } = message
  // The topic first: nobody who does not know it makes us ask for a certificate.
  if (TopicArn !== topic || !certificateUrl.test(SigningCertURL)) return false
  // A message is repeated for hours, with its first time.
  if (!isNear(Date.parse(Timestamp) / 1000, now, day)) return false
  const hash = message.SignatureVersion === '2' ? 'SHA-256' : 'SHA-1'
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash }
  const spki = await keyAt(SigningCertURL)
  const key = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify'])
  return crypto.subtle.verify(algorithm.name, key, fromBase64(message.Signature ?? ''), bytesOf(signedText(message)))
}

/** Lets the topic send us its events; only a message that is signed may ask for it. */
export async function confirmSubscription({ SubscribeURL = '' }: Partial<SnsMessage>): Promise<undefined> {
  if (subscribeUrl.test(SubscribeURL)) await get(SubscribeURL)
}

function signedText(message: Partial<SnsMessage>): string {
  const own: Field[] = message.Type === 'Notification' ? ['Subject'] : ['SubscribeURL', 'Token']
  const fields: Field[] = ['Message', 'MessageId', 'Timestamp', 'TopicArn', 'Type', ...own]
  const present = fields.sort().filter((field) => message[field] !== undefined)
  return present.map((field) => `${field}\n${message[field]}\n`).join('')
}

const keys = new Map<string, Bytes>()

async function keyAt(url: string): Promise<Bytes> {
  const key = keys.get(url) ?? publicKeyOf(await (await get(url)).text())
  if (keys.size > 10) keys.clear()
  keys.set(url, key)
  return key
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) })
  if (!response.ok) throw new Error(`sns answered ${response.status}`)
  return response
}
