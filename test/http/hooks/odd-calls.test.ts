import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outcome } from '../../support/door.ts'
import { hookDoor, stubAmazon } from '../../support/hook-door.ts'
import { oddValues, spoilt } from '../../support/odd-values.ts'
import { mailgunCall, postmarkCall, resendCall, sesCall, type Vendor } from '../../support/vendor-calls.ts'

const door = hookDoor()
const seconds = Math.floor(Date.now() / 1000)
const to = 'ada@example.org'

beforeEach(() => void stubAmazon())
afterEach(() => void vi.restoreAllMocks())

/** A bounce for good, as each vendor tells it, with all that we read of it. */
const bounce: Record<Vendor, Record<string, unknown>> = {
  resend: {
    type: 'email.bounced',
    data: { email_id: 'e-1', to: [to], tags: { outbox_id: 'x' }, bounce: { type: 'Permanent' } },
  },
  postmark: {
    ...{ RecordType: 'Bounce', MessageID: 'p-1', Type: 'HardBounce', Inactive: true },
    ...{ Email: to, Recipient: to, Metadata: { outbox_id: 'x' } },
  },
  mailgun: {
    ...{ event: 'failed', severity: 'permanent', reason: 'bounce', recipient: to },
    ...{ message: { headers: { 'message-id': 'm-1' } }, 'user-variables': { outbox_id: 'x' } },
  },
  ses: {
    ...{ eventType: 'Bounce', notificationType: 'Bounce', bounce: { bounceType: 'Permanent' } },
    mail: { messageId: 's-1', destination: [to], tags: { outbox_id: ['x'] } },
  },
}
const callOf = { resend: resendCall, postmark: postmarkCall, mailgun: mailgunCall, ses: sesCall }
const vendors = Object.keys(callOf) as Vendor[]
const answersTo = async (bodies: unknown[], vendor: Vendor, headers: Record<string, string> = {}) =>
  new Set(await Promise.all(bodies.map((body) => outcome(door.tell(vendor, { body: JSON.stringify(body), headers })))))

/** The log's lines from now on, but for the requests' own. */
function said() {
  const levels = (['log', 'warn'] as const).map((level) => vi.spyOn(console, level).mockImplementation(() => {}))
  return () => {
    const lines = levels.flatMap(({ mock }) => mock.calls.flat()).map((line) => JSON.parse(String(line)))
    return lines.filter(({ event }) => event !== 'request').map(({ level: _, requestId: __, ...line }) => line)
  }
}

describe.each(vendors)('a call of %s that is not what it should be', (vendor) => {
  it('is taken when it is signed, wherever it is odd, and no address gets into the log', async () => {
    const lines = said()
    const calls = spoilt(bounce[vendor]).map((event) => callOf[vendor]({ event: event as Record<string, unknown> }))
    const answers = await Promise.all(calls.map((call) => outcome(door.tell(vendor, call))))
    expect(new Set(answers)).toEqual(new Set(['200 ok']))
    expect(lines().map(({ event }) => event)).toContain('mail_event_odd')
    expect(JSON.stringify(lines())).not.toContain('@')
  })

  it('is refused when it is not signed, whatever it is', async () => {
    const { body, headers } = callOf[vendor]({ event: bounce[vendor] })
    const whole = JSON.parse(body)
    const unsigned = vendor === 'mailgun' || vendor === 'ses' ? {} : { 'svix-id': headers['svix-id'] ?? 'x' }
    const bodies = [
      ...oddValues,
      ...spoilt({ ...whole, signature: { ...whole.signature, signature: '0' }, Signature: '' }),
    ]
    expect(await answersTo(bodies, vendor, unsigned)).toEqual(new Set(['401 signature_invalid']))
    for (const text of ['', '{', 'nul', '['.repeat(60_000), '{"a":'.repeat(10_000), '\ufeff{}', '<html>'])
      expect(await outcome(door.tell(vendor, { body: text, headers: {} }))).toBe('401 signature_invalid')
  })
})

describe('a signature that is no signature', () => {
  it.each([null, 7, [], {}, { timestamp: null }, { timestamp: seconds, token: 'x', signature: null }])(
    'of Mailgun is refused: %j',
    async (signature) => {
      expect(await answersTo([{ signature, 'event-data': bounce.mailgun }], 'mailgun')).toEqual(
        new Set(['401 signature_invalid']),
      )
    },
  )

  it.each(['svix-id', 'svix-timestamp', 'svix-signature'])('of Resend is refused: %s', async (name) => {
    for (const value of ['', ' ', 'v1,', 'v1,?', 'v1,AAAA', 'x'.repeat(5000), 'NaN', 'Infinity']) {
      const { body, headers } = resendCall({ event: bounce.resend })
      expect(await outcome(door.tell('resend', { body, headers: { ...headers, [name]: value } }))).toMatch(/^401/)
    }
  })

  it('is refused while the secret itself is none', async () => {
    const bare = hookDoor({ MAIL_RESEND_WEBHOOK_SECRET: 'whsec_?', MAIL_MAILGUN_WEBHOOK_TOPIC: 'x' })
    expect(await outcome(bare.tell('resend', resendCall({ event: bounce.resend })))).toBe('401 signature_invalid')
    const other = hookDoor({ MAIL_MAILGUN_WEBHOOK_SECRET: '', MAIL_MAILGUN_WEBHOOK_TOPIC: 'x' })
    expect(await outcome(other.tell('mailgun', mailgunCall({ event: bounce.mailgun })))).toBe('404 not_found')
  })
})

describe('an event with one field that does not fit', () => {
  it.each([
    ['mailgun', { event: 'failed', severity: 'permanent', reason: null }, 'event-data.reason'],
    ['mailgun', { event: 'delivered', message: null }, 'event-data.message'],
    ['postmark', { RecordType: 'Bounce', MessageID: 'p', Type: 'HardBounce', Inactive: 'yes' }, 'Inactive'],
  ] as const)('of %s counts without it: %j', async (vendor, event, field) => {
    const lines = said()
    const { id } = await door.sentMail()
    const tags = { 'user-variables': { outbox_id: id }, Metadata: { outbox_id: id } }
    expect(await outcome(door.tell(vendor, callOf[vendor]({ event: { ...event, ...tags } })))).toBe('200 ok')
    expect((await door.row(id)).status).toMatch(/^(bounced|delivered)$/)
    expect(lines()).toContainEqual({ event: 'mail_event_odd', provider: vendor, fields: field })
  })

  it('of Resend counts without it', async () => {
    const lines = said()
    const { id } = await door.sentMail()
    const data = { to: [{}], tags: { outbox_id: id } }
    expect(await outcome(door.tell('resend', resendCall({ event: { type: 'email.delivered', data } })))).toBe('200 ok')
    expect((await door.row(id)).status).toBe('delivered')
    expect(lines()).toContainEqual({ event: 'mail_event_odd', provider: 'resend', fields: 'data.to' })
  })

  it.each([{}, [], 7, ['x'], null])('is of no mail when that is the mail’s name: %j', async (outbox_id) => {
    const lines = said()
    const calls = {
      resend: resendCall({ event: { type: 'email.delivered', data: { tags: { outbox_id } } } }),
      postmark: postmarkCall({ event: { RecordType: 'Delivery', Metadata: { outbox_id } } }),
      mailgun: mailgunCall({ event: { event: 'delivered', 'user-variables': { outbox_id } } }),
      ses: sesCall({ event: { eventType: 'Delivery', mail: { tags: { outbox_id: [outbox_id] } } } }),
    }
    for (const vendor of vendors) expect(await outcome(door.tell(vendor, calls[vendor]))).toBe('200 ok')
    expect(lines().filter(({ event }) => event === 'mail_event_unmatched')).toHaveLength(4)
  })
})

describe('what is of no interest', () => {
  it('is taken, and the log names it by the vendor’s word', async () => {
    const lines = said()
    await door.tell('resend', resendCall({ event: { type: 'contact.created' } }))
    await door.tell('resend', resendCall({ event: { type: 'to ada@example.org' } }))
    await door.tell('ses', sesCall({ event: {} }, { Message: 'Successfully validated SNS topic for Amazon SES.' }))
    const words = lines().filter(({ event }) => event === 'mail_event_ignored')
    expect(words.map(({ provider, word }) => [provider, word])).toEqual([
      ...[
        ['resend', 'contact.created'],
        ['resend', ''],
        ['ses', ''],
      ],
    ])
    expect(lines()).toContainEqual({ event: 'mail_event_odd', provider: 'ses', fields: 'body' })
  })
})
