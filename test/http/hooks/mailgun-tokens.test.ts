import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outcome } from '../../support/door.ts'
import { hookDoor } from '../../support/hook-door.ts'
import { mailgunCall } from '../../support/vendor-calls.ts'

const door = hookDoor()
let tokens = 0
const newToken = () => `token-of-mailgun-${++tokens}`

beforeEach(() => {
  for (const level of ['log', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {})
})
afterEach(() => void vi.restoreAllMocks())

const about = ({ id, to }: { id: string; to: string }, event: string, more = {}) => ({
  ...{ event, recipient: to, 'user-variables': { outbox_id: id }, ...more },
})
const told = (event: Record<string, unknown>, id = newToken()) =>
  outcome(door.tell('mailgun', mailgunCall({ event, id })))
const statusOf = async ({ id }: { id: string }) => (await door.row(id)).status
const suppressions = () => env.DB.prepare('SELECT count(*) AS n FROM suppressions').first('n')

describe('Mailgun signs a token and no event: what comes first with it is all that it counts for', () => {
  it.each([
    ['an event of the same mail', (mail: { id: string; to: string }) => about(mail, 'delivered')],
    ['an event of a mail that is not ours', () => about({ id: '01unknown', to: 'a@example.org' }, 'delivered')],
    ['an event without a mail', () => ({ event: 'delivered' })],
    ['an event of no interest', (mail) => about(mail, 'unsubscribed')],
    ['an event that nobody knows', () => ({ event: 'teleported' })],
    ['no event', () => ({})],
    ['an odd one', () => ({ event: {}, message: 7, 'user-variables': [] })],
  ])('%s', async (_, first) => {
    const [mail, other] = [await door.sentMail(), await door.sentMail()]
    const token = newToken()
    expect(await told(first(mail), token)).toBe('200 ok')
    const [before, stopped] = [await statusOf(mail), await suppressions()]
    for (const victim of [mail, other]) {
      expect(await told(about(victim, 'complained', { id: 'forged' }), token)).toBe('200 ok')
      expect(await told(about(victim, 'failed', { severity: 'permanent', reason: 'bounce' }), token)).toBe('200 ok')
    }
    expect([await statusOf(mail), await statusOf(other), await suppressions()]).toEqual([before, 'sent', stopped])
  })

  it('the tracking of a click', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
    const [mail, token] = [await door.sentMail(), newToken()]
    await told(about(mail, 'clicked'), token)
    expect(errors.mock.calls.join()).toContain('mail_tracking_is_on')
    await told(about(mail, 'complained'), token)
    expect(await statusOf(mail)).toBe('sent')
  })

  it('also when both come at once', async () => {
    const [mail, other, token] = [await door.sentMail(), await door.sentMail(), newToken()]
    await Promise.all([told(about(mail, 'delivered'), token), told(about(other, 'delivered'), token)])
    expect([await statusOf(mail), await statusOf(other)].toSorted()).toEqual(['delivered', 'sent'])
  })

  it('also when a part of the token is made a part of the time', async () => {
    const mail = await door.sentMail()
    const { body, headers } = mailgunCall({ event: {}, id: `e00${newToken()}` })
    expect(await outcome(door.tell('mailgun', { body, headers }))).toBe('200 ok')
    const { signature } = JSON.parse(body)
    for (const moved of [1, 2, 3]) {
      const timestamp = signature.timestamp + signature.token.slice(0, moved)
      const other = { ...signature, timestamp, token: signature.token.slice(moved) }
      const forged = JSON.stringify({ signature: other, 'event-data': about(mail, 'complained') })
      expect(await outcome(door.tell('mailgun', { body: forged, headers }))).toBe('401 signature_invalid')
    }
    for (const change of [signature.signature.toUpperCase(), `${signature.signature}0`]) {
      const other = { ...signature, signature: change }
      const forged = JSON.stringify({ signature: other, 'event-data': about(mail, 'complained') })
      await door.tell('mailgun', { body: forged, headers })
    }
    expect(await statusOf(mail)).toBe('sent')
  })

  it('does not let a token in use keep a later event from being told', async () => {
    const [mail, token] = [await door.sentMail(), newToken()]
    await told(about(mail, 'opened-of-old'), token)
    await told(about(mail, 'delivered', { id: 'event-to-come' }), token)
    expect(await statusOf(mail)).toBe('sent')
    await told(about(mail, 'delivered', { id: 'event-to-come' }))
    expect(await statusOf(mail)).toBe('delivered')
  })
})

describe('Mailgun tells the same once more', () => {
  it('with the same signature: it is taken and changes nothing', async () => {
    const [mail, token] = [await door.sentMail(), newToken()]
    const event = about(mail, 'failed', { id: `event-of-${token}`, severity: 'permanent', reason: 'bounce' })
    expect(await told(event, token)).toBe('200 ok')
    const row = await door.row(mail.id)
    expect(row.status).toBe('bounced')
    await env.DB.exec('DELETE FROM suppressions')
    expect(await told(event, token)).toBe('200 ok')
    expect([await door.row(mail.id), await suppressions()]).toEqual([row, 0])
  })

  it('with a new signature: it is known by its own id, and changes nothing either', async () => {
    const mail = await door.sentMail()
    const event = about(mail, 'failed', { id: newToken(), severity: 'permanent', reason: 'bounce' })
    expect(await told(event)).toBe('200 ok')
    await env.DB.exec('DELETE FROM suppressions')
    expect(await told(event)).toBe('200 ok')
    expect(await suppressions()).toBe(0)
  })

  it('after the database was out of reach: it counts', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = hookDoor({
      DB: { prepare: env.DB.prepare.bind(env.DB), batch: () => Promise.reject(new Error('D1_ERROR: lost')) },
    })
    const mail = await door.sentMail()
    const call = mailgunCall({ event: about(mail, 'delivered'), id: newToken() })
    expect((await broken.tell('mailgun', call)).status).toBe(503)
    expect(await outcome(door.tell('mailgun', call))).toBe('200 ok')
    expect(await statusOf(mail)).toBe('delivered')
  })
})
