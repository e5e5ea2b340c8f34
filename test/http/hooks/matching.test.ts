import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outcome } from '../../support/door.ts'
import { hookDoor, stubAmazon } from '../../support/hook-door.ts'
import { mailgunCall, postmarkCall, resendCall, sesCall, type Vendor } from '../../support/vendor-calls.ts'

const door = hookDoor()
let names = 0
let lines: string[] = []

beforeEach(() => {
  stubAmazon()
  lines = []
  for (const level of ['log', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation((line) => void lines.push(String(line)))
})
afterEach(() => void vi.restoreAllMocks())

/** That a mail was delivered, by the API's own name for it. */
const calls = {
  resend: (email_id: string) => resendCall({ event: { type: 'email.delivered', data: { email_id } } }),
  postmark: (MessageID: string) => postmarkCall({ event: { RecordType: 'Delivery', MessageID } }),
  mailgun: (id: string) => mailgunCall({ event: { event: 'delivered', message: { headers: { 'message-id': id } } } }),
  ses: (messageId: string) => sesCall({ event: { eventType: 'Delivery', mail: { messageId } } }),
}
const vendors = Object.keys(calls) as Vendor[]

describe.each(vendors)('an event of %s without our tag', (vendor) => {
  it.each([
    ['m-%@mg.example.com', '<m-%@mg.example.com>'],
    ['<m-%@mg.example.com>', 'm-%@mg.example.com'],
    ['m-%', 'm-%'],
  ])('is told of the mail that the API calls %s, as %s', async (kept, named) => {
    const n = String(++names)
    const providerId = kept.replace('%', n)
    const { id } = await door.sentMail({ provider: vendor, providerId })
    expect(await outcome(door.tell(vendor, calls[vendor](named.replace('%', n))))).toBe('200 ok')
    expect(await door.row(id)).toMatchObject({ status: 'delivered', provider: vendor, providerId })
  })

  it('is told of no mail of another API, and of none that has no name', async () => {
    const n = `same-${++names}`
    const others = vendors.filter((other) => other !== vendor)
    const rows = await Promise.all([
      ...others.map((provider) => door.sentMail({ provider, providerId: n })),
      ...['', '<>', null].map((providerId) => door.sentMail({ provider: vendor, providerId })),
    ])
    for (const name of [n, '', '<>', ' ']) expect(await outcome(door.tell(vendor, calls[vendor](name)))).toBe('200 ok')
    for (const { id } of rows) expect((await door.row(id)).status).toBe('sent')
    expect(lines.filter((line) => line.includes('mail_event_unmatched'))).toHaveLength(4)
  })
})

describe('an event with a tag that is not ours', () => {
  it('is told of the mail that the API names', async () => {
    const { id } = await door.sentMail({ provider: 'resend', providerId: 'e-foreign' })
    const data = { email_id: 'e-foreign', tags: { outbox_id: 'of-another-app' } }
    await door.tell('resend', resendCall({ event: { type: 'email.delivered', data } }))
    expect((await door.row(id)).status).toBe('delivered')
  })
})

describe('Resend’s tags as a list', () => {
  it('name the mail as well', async () => {
    const { id } = await door.sentMail()
    const tags = [
      { name: 'kind', value: 'confirm' },
      { name: 'outbox_id', value: id },
    ]
    await door.tell('resend', resendCall({ event: { type: 'email.delivered', data: { tags } } }))
    expect((await door.row(id)).status).toBe('delivered')
  })
})

describe('a notification of an identity of SES', () => {
  // https://docs.aws.amazon.com/ses/latest/dg/notification-examples.html
  const mailOf = (messageId: string, to: string) => ({
    ...{ timestamp: '2026-11-28T10:00:00.000Z', source: 'no-reply@example.com', messageId, destination: [to] },
    ...{ sourceArn: 'arn:aws:ses:eu-west-1:1:identity/example.com', sendingAccountId: '1', headersTruncated: false },
  })
  const bounce = (to: string) => ({
    ...{ bounceType: 'Permanent', bounceSubType: 'General', feedbackId: 'f', timestamp: '2026-11-28T10:00:01.000Z' },
    bouncedRecipients: [{ emailAddress: to, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 unknown' }],
  })

  it.each([
    ['Bounce', (to: string) => ({ bounce: bounce(to) }), 'bounced', 'bounce'],
    [
      'Complaint',
      (to: string) => ({ complaint: { complainedRecipients: [{ emailAddress: to }] } }),
      'complained',
      'complaint',
    ],
    ['Delivery', (to: string) => ({ delivery: { recipients: [to] } }), 'delivered', undefined],
  ])('tells of a mail: %s', async (notificationType, what, status, reason) => {
    const providerId = `0100-${++names}-000000`
    const { id, to } = await door.sentMail({ provider: 'ses', providerId })
    const event = { notificationType, mail: mailOf(providerId, `"Ada" <${to.toUpperCase()}>`), ...what(to) }
    expect(await outcome(door.tell('ses', sesCall({ event })))).toBe('200 ok')
    expect((await door.row(id)).status).toBe(status)
    const stop = env.DB.prepare('SELECT reason FROM suppressions WHERE mail_id = ?').bind(id)
    expect((await stop.first('reason')) ?? undefined).toBe(reason)
  })

  it('tells of a mail whose name is not kept yet by our own header in it', async () => {
    const { id, to } = await door.sentMail({ status: 'sending' })
    const headers = [
      { name: 'Subject', value: 'x' },
      { name: 'X-Entity-Ref-ID', value: id },
    ]
    const mail = { ...mailOf(`0100-${++names}`, to), headers }
    await door.tell('ses', sesCall({ event: { notificationType: 'Delivery', mail } }))
    expect((await door.row(id)).status).toBe('delivered')
  })

  it('that only says that the topic works is taken', async () => {
    const event = { notificationType: 'AmazonSnsSubscriptionSucceeded', message: 'You have successfully subscribed' }
    expect(await outcome(door.tell('ses', sesCall({ event })))).toBe('200 ok')
    expect(lines.join()).toContain('"word":"AmazonSnsSubscriptionSucceeded"')
  })
})
