import { describe, expect, it } from 'vitest'
import type { EventSource } from '../../../src/mail/events/event.ts'
import { mailgunEvents } from '../../../src/mail/events/mailgun.ts'
import { postmarkEvents } from '../../../src/mail/events/postmark.ts'
import { resendEvents } from '../../../src/mail/events/resend.ts'
import { sesEvents } from '../../../src/mail/events/ses.ts'

const eventOf = async (source: EventSource, body: unknown) =>
  (await source.read({ body: JSON.stringify(body), header: (name) => `<${name}>` })).event

describe('Resend tells', () => {
  const tell = (type: string, bounce?: object) =>
    eventOf(resendEvents, {
      type,
      data: { email_id: 'e-1', to: ['ada@example.org'], tags: { outbox_id: '01k' }, bounce },
    })

  it.each([
    ['email.sent', undefined, 'accepted'],
    ['email.delivered', undefined, 'delivered'],
    ['email.delivery_delayed', undefined, 'delayed'],
    ['email.bounced', { type: 'Permanent' }, 'dead'],
    ['email.bounced', { type: 'Transient' }, 'bounced'],
    ['email.bounced', { type: 'Undetermined' }, 'bounced'],
    ['email.failed', undefined, 'bounced'],
    ['email.suppressed', undefined, 'dead'],
    ['email.complained', undefined, 'complained'],
    ['email.opened', undefined, 'tracked'],
    ['email.clicked', undefined, 'tracked'],
  ])('%s %j as %s', async (type, bounce, expected) => {
    expect(await tell(type, bounce)).toEqual({
      ...{ id: '<svix-id>', type: expected, mailId: '01k', providerId: 'e-1', recipient: 'ada@example.org' },
    })
  })

  it('of contacts and domains too, which is of no interest', async () => {
    expect(await tell('contact.created')).toBeUndefined()
  })
})

describe('SES tells', () => {
  const tell = (event: object) => {
    const mail = { messageId: 's-1', destination: ['ada@example.org'], tags: { outbox_id: ['01k'], kind: ['confirm'] } }
    return eventOf(sesEvents, { Type: 'Notification', MessageId: 'm-1', Message: JSON.stringify({ mail, ...event }) })
  }

  it.each([
    [{ eventType: 'Send' }, 'accepted'],
    [{ eventType: 'DeliveryDelay' }, 'delayed'],
    [{ eventType: 'Delivery' }, 'delivered'],
    [{ eventType: 'Bounce', bounce: { bounceType: 'Permanent' } }, 'dead'],
    [{ eventType: 'Bounce', bounce: { bounceType: 'Transient' } }, 'bounced'],
    [{ eventType: 'Bounce', bounce: { bounceType: 'Undetermined' } }, 'bounced'],
    [{ eventType: 'Reject' }, 'bounced'],
    [{ eventType: 'Complaint' }, 'complained'],
    [{ eventType: 'Open' }, 'tracked'],
    [{ eventType: 'Click' }, 'tracked'],
  ])('%j as %s', async (event, expected) => {
    expect(await tell(event)).toEqual({
      ...{ id: 'm-1', type: expected, mailId: '01k', providerId: 's-1', recipient: 'ada@example.org' },
    })
  })

  it('what is of no interest', async () => {
    expect(await tell({ eventType: 'Subscription' })).toBeUndefined()
    expect(await eventOf(sesEvents, { Type: 'UnsubscribeConfirmation', Message: 'You have chosen' })).toBeUndefined()
  })
})

describe('Postmark tells', () => {
  const tell = (event: object) =>
    eventOf(postmarkEvents, { MessageID: 'p-1', Metadata: { outbox_id: '01k' }, Email: 'ada@example.org', ...event })

  it.each([
    [{ RecordType: 'Delivery', Email: undefined, Recipient: 'ada@example.org' }, 'delivered'],
    [{ RecordType: 'SpamComplaint', Type: 'SpamComplaint', Inactive: true }, 'complained'],
    [{ RecordType: 'Bounce', Type: 'HardBounce', Inactive: true }, 'dead'],
    [{ RecordType: 'Bounce', Type: 'HardBounce' }, 'dead'],
    [{ RecordType: 'Bounce', Type: 'BadEmailAddress' }, 'dead'],
    [{ RecordType: 'Bounce', Type: 'ManuallyDeactivated', Inactive: true }, 'dead'],
    [{ RecordType: 'Bounce', Type: 'SoftBounce', Inactive: false }, 'bounced'],
    [{ RecordType: 'Bounce', Type: 'DnsError', Inactive: false }, 'bounced'],
    [{ RecordType: 'Bounce', Type: 'Transient', Inactive: false }, 'delayed'],
    [{ RecordType: 'Open' }, 'tracked'],
    [{ RecordType: 'Click' }, 'tracked'],
  ])('%j as %s', async (event, expected) => {
    expect(await tell(event)).toMatchObject({
      ...{ type: expected, mailId: '01k', providerId: 'p-1', recipient: 'ada@example.org' },
    })
  })

  it.each(['AutoResponder', 'AddressChange', 'Subscribe', 'Unsubscribe', 'ChallengeVerification'])(
    'a "bounce" of the type %s, which is none',
    async (Type) => {
      expect(await tell({ RecordType: 'Bounce', Type })).toBeUndefined()
    },
  )
})

describe('Mailgun tells', () => {
  const tell = (event: object) =>
    eventOf(mailgunEvents, {
      signature: { token: 't-1' },
      'event-data': {
        ...{ recipient: 'ada@example.org', 'user-variables': { outbox_id: '01k' } },
        message: { headers: { 'message-id': 'm-1@mg.example.com' } },
        ...event,
      },
    })

  it.each([
    [{ event: 'accepted' }, 'accepted'],
    [{ event: 'delivered' }, 'delivered'],
    [{ event: 'failed', severity: 'temporary', reason: 'generic' }, 'delayed'],
    [{ event: 'failed', severity: 'permanent', reason: 'bounce' }, 'dead'],
    [{ event: 'failed', severity: 'permanent', reason: 'suppress-bounce' }, 'dead'],
    [{ event: 'failed', severity: 'permanent', reason: 'old' }, 'bounced'],
    [{ event: 'failed', severity: 'permanent', reason: 'generic' }, 'bounced'],
    [{ event: 'rejected' }, 'bounced'],
    [{ event: 'complained' }, 'complained'],
    [{ event: 'opened' }, 'tracked'],
    [{ event: 'clicked' }, 'tracked'],
  ])('%j as %s', async (event, expected) => {
    expect(await tell(event)).toEqual({
      ...{ id: 'event-t-1', type: expected, mailId: '01k', recipient: 'ada@example.org' },
      providerId: '<m-1@mg.example.com>',
    })
  })

  it('of unsubscribing too, which is of no interest', async () => {
    expect(await tell({ event: 'unsubscribed' })).toBeUndefined()
  })
})
