import * as v from 'valibot'
import { fromBase64 } from '../../lib/base64.ts'
import { day } from '../../lib/clock.ts'
import { bytesOf } from '../../lib/hashes.ts'
import { text } from '../../lib/read-by.ts'
import { publicKeyOf } from './certificate.ts'
import { type Bytes, isNear } from './signature.ts'

const signed = {
  Message: text,
  MessageId: text,
  Subject: text,
  SubscribeURL: text,
  Timestamp: text,
  Token: text,
  TopicArn: text,
  Type: text,
}
export const snsMessage = v.object({ ...signed, Signature: text, SignatureVersion: text, SigningCertURL: text })
type SnsMessage = v.InferOutput<typeof snsMessage>

const host = 'https://sns\\.[a-z0-9-]{3,}\\.amazonaws\\.com(\\.cn)?/'
const certificateUrl = new RegExp(`^${host}[\\w.-]+\\.pem$`)
const subscribeUrl = new RegExp(`^${host}\\?Action=ConfirmSubscription&`)

const patience = 5000

/** https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message-verify-message-signature.html */
export async function isSignedBySns(message: SnsMessage, topic: string, now: number): Promise<boolean> {
  const { TopicArn, SigningCertURL = '', Timestamp = '' } = message
  // The topic first: nobody who does not know it makes us ask for a certificate.
  if (TopicArn !== topic || !certificateUrl.test(SigningCertURL)) return false
  // A message is repeated for hours, with its first time.
  if (!isNear(Date.parse(Timestamp) / 1000, now, day)) return false
  const hash = message.SignatureVersion === '2' ? 'SHA-256' : 'SHA-1'
  const key = await keyAt(SigningCertURL, hash)
  const signature = fromBase64(message.Signature ?? '')
  return key !== undefined && crypto.subtle.verify(key.algorithm.name, key, signature, bytesOf(signedText(message)))
}

/** Lets the topic send us its events; only a message that is signed may ask for it. Whether it worked. */
export async function confirmSubscription({ SubscribeURL = '' }: SnsMessage): Promise<boolean> {
  return subscribeUrl.test(SubscribeURL) && (await get(SubscribeURL)) !== undefined
}

function signedText(message: SnsMessage): string {
  const own = message.Type === 'Notification' ? (['Subject'] as const) : (['SubscribeURL', 'Token'] as const)
  const fields = ['Message', 'MessageId', 'Timestamp', 'TopicArn', 'Type', ...own] as const
  const present = fields.toSorted().filter((field) => message[field] !== undefined)
  return present.map((field) => `${field}\n${message[field]}\n`).join('')
}

const certificates = new Map<string, Bytes>()

/** Undefined when there is no certificate at the address. */
async function keyAt(url: string, hash: string): Promise<CryptoKey | undefined> {
  try {
    const spki = certificates.get(url) ?? publicKeyOf((await get(url)) ?? '')
    const key = await crypto.subtle.importKey('spki', spki, { name: 'RSASSA-PKCS1-v1_5', hash }, false, ['verify'])
    if (certificates.size > 10) certificates.clear()
    certificates.set(url, spki)
    return key
  } catch {
    return undefined
  }
}

/** What it answers; undefined when it is nothing to read. */
async function get(url: string): Promise<string | undefined> {
  // Once more: a message that is refused for want of an answer is not told again.
  const response = (await answerOf(url)) ?? (await answerOf(url))
  return response?.ok ? response.text() : undefined
}

async function answerOf(url: string): Promise<Response | undefined> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) })
    return response.status < 500 ? response : undefined
  } catch {
    return undefined
  }
}
