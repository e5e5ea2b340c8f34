import { strict as assert } from 'node:assert'
import { after, before, describe, it } from 'node:test'
import type { OutgoingMail } from '../../src/mail/providers/provider.ts'
import { createResendProvider } from '../../src/mail/providers/resend.ts'
import { createSesProvider } from '../../src/mail/providers/ses.ts'
import { type Inbox, openResend, openSes } from './inboxes.ts'

/*
 * The requests that we make, judged by servers that nobody of this project wrote.
 */

const clock = () => 1_795_222_620
let mails = 0

function newMail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  const id = `01k${++mails}`
  return {
    ...{ id, kind: 'confirm', from: 'Grüße, Gatehouse <no-reply@example.com>', to: `${id}@example.org` },
    ...{ replyTo: 'help@example.com', subject: 'Grüße', text: 'text ä', html: '<p>html ä</p>' },
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Entity-Ref-ID': id },
    ...changes,
  }
}

describe('Resend’s API', () => {
  let inbox: Inbox
  const send = (mail: OutgoingMail) => createResendProvider({ key: 're_test', url: inbox.url }, clock).send(mail)
  before(async () => {
    inbox = await openResend()
  })
  after(() => inbox.close())

  it('takes a mail as it is', async () => {
    const mail = newMail()
    const verdict = await send(mail)
    assert.ok(verdict.ok)
    const kept = (await inbox.mails()).find(({ id }) => id === verdict.providerId)
    assert.deepEqual([kept?.to, kept?.subject, kept?.text, kept?.html], [[mail.to], 'Grüße', 'text ä', '<p>html ä</p>'])
    assert.deepEqual(kept?.headers, mail.headers)
  })

  it('takes a repeated mail once', async () => {
    const mail = newMail()
    const [first, second] = [await send(mail), await send(mail)]
    assert.deepEqual(first, second)
    assert.equal((await inbox.mails()).filter(({ to }) => to.includes(mail.to)).length, 1)
  })

  it('has taken a mail whose words have changed since', async () => {
    const mail = newMail()
    await send(mail)
    assert.deepEqual(await send({ ...mail, text: 'other' }), { ok: true, providerId: '' })
    assert.equal((await inbox.mails()).filter(({ to }) => to.includes(mail.to)).length, 1)
  })

  it('refuses a mail without a sender for good', async () => {
    const verdict = await send(newMail({ from: '' }))
    assert.partialDeepStrictEqual(verdict, { ok: false, class: 'request', code: 'validation_error' })
  })
})

describe('SES’s API', () => {
  let inbox: Inbox
  const settings = { id: 'AKIDEXAMPLE', key: 'secret', region: 'eu-west-1', configurationSet: 'gatehouse' }
  const send = (mail: OutgoingMail) => createSesProvider({ ...settings, url: inbox.url }, clock).send(mail)
  before(async () => {
    inbox = await openSes()
  })
  after(() => inbox.close())

  it('takes a mail as it is', async () => {
    const mail = newMail()
    const verdict = await send(mail)
    assert.ok(verdict.ok)
    const kept = (await inbox.mails()).find(({ id }) => id === verdict.providerId)
    assert.deepEqual([kept?.to, kept?.subject, kept?.text, kept?.html], [[mail.to], 'Grüße', 'text ä', '<p>html ä</p>'])
    assert.deepEqual(kept?.headers, mail.headers)
  })

  it('takes a repeated mail twice: it has no idempotency keys', async () => {
    const mail = newMail()
    await send(mail)
    await send(mail)
    assert.equal((await inbox.mails()).filter(({ to }) => to.includes(mail.to)).length, 2)
  })
})
