import { describe, expect, it } from 'vitest'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, type Person, stopTheClock, travel } from '../../support/door.ts'
import { accounts, countOf } from '../../support/rows.ts'

const door = openDoor({ RESENDS_PER_HOUR: '50' })
stopTheClock()

const correct = ({ confirmationId }: Pick<Person, 'confirmationId'>, email: string) =>
  outcome(door.newClient().api('/register/correct', { confirmationId, email }))

/** A registration whose address was mistyped: its first mail, and the address that was meant. */
async function mistyped() {
  const person = await door.registered()
  const first = await door.mailOf(person)
  return { ...person, first, meant: newAddress('meant') }
}

describe('correct', () => {
  it('mails the address that was meant, and the new link and the new code work', async () => {
    for (const way of ['link', 'code']) {
      const { meant, client, confirmationId, password, ...person } = await mistyped()
      expect(await correct({ confirmationId }, meant)).toBe('202 confirmation_sent')
      const mail = await door.mail(meant)
      const body = way === 'link' ? { token: mail.token('confirm') } : { confirmationId, code: mail.code }
      expect(await outcome(client.api('/confirm', body))).toBe('200 confirmed')
      expect(await logIn({ email: meant, password }, door.newClient())).toBe('200')
      expect(await logIn({ email: person.email, password }, door.newClient())).toBe('401 invalid_credentials')
    }
  })

  // checks 24
  it('kills the link and the code that the wrong address was sent, and unsent mail to it', async () => {
    const { meant, first, client, email, ...person } = await mistyped()
    await correct(person, meant)
    expect(await door.mails(email)).toEqual([])
    const byLink = () => outcome(client.api('/confirm', { token: first.token('confirm') }))
    const byCode = () => outcome(client.api('/confirm', { confirmationId: person.confirmationId, code: first.code }))
    expect(await byLink()).toBe('400 link_invalid')
    expect(await byCode()).toBe('400 code_invalid')
    const token = (await door.mail(meant)).token('confirm')
    await client.api('/confirm', { token })
    expect(await byLink()).toBe('400 link_invalid')
  })

  it('leaves the corrected registration to its owner when the wrong address disowns it', async () => {
    const { meant, first, client, ...person } = await mistyped()
    await correct(person, meant)
    await door.newClient().api('/register/disown', { token: first.token('disown') })
    const token = (await door.mail(meant)).token('confirm')
    expect(await outcome(client.api('/confirm', { token }))).toBe('200 confirmed')
  })

  it('works nine times and then changes nothing', async () => {
    const person = await door.registered()
    const addresses = Array.from({ length: 10 }, () => newAddress('again'))
    for (const email of addresses) {
      travel(1)
      expect(await correct(person, email)).toBe('202 confirmation_sent')
    }
    const [ninth = '', tenth = ''] = addresses.slice(8)
    expect(await door.mails(tenth)).toEqual([])
    expect((await door.mails(ninth)).length).toBe(1)
  })

  it('turns into a notice when the address meant has an account, and back again', async () => {
    const member = await door.confirmed()
    const { confirmationId, client, meant } = await mistyped()
    await correct({ confirmationId }, member.email)
    expect((await door.mails(member.email)).map(({ kind }) => kind)).toEqual(['already_registered'])
    await correct({ confirmationId }, meant)
    const token = (await door.mail(meant)).token('confirm')
    expect(await outcome(client.api('/confirm', { token }))).toBe('200 confirmed')
  })

  it('carries an unconfirmed account along, and kills what its old address was sent', async () => {
    const fence = openDoor({ EMAIL_CONFIRMATION: 'fence' })
    const person = await fence.registered()
    const { client, email, password, confirmationId } = person
    const first = await fence.mailOf(person)
    const meant = newAddress('meant')
    await correct({ confirmationId }, meant)
    expect(await logIn({ email, password }, fence.newClient())).toBe('401 invalid_credentials')
    expect(await outcome(client.api('/confirm', { token: first.token('confirm') }))).toBe('400 link_invalid')
    expect(await outcome(client.api('/confirm', { confirmationId, code: first.code }))).toBe('400 code_invalid')
    await client.api('/register/disown', { token: first.token('disown') })
    expect(await logIn({ email: meant, password }, fence.newClient())).toBe('200')
    const token = (await fence.mail(meant)).token('confirm')
    expect(await outcome(client.api('/confirm', { token }))).toBe('200 confirmed')
  })

  it('leaves an unconfirmed account where it is when the address meant is taken, its old link dead', async () => {
    const fence = openDoor({ EMAIL_CONFIRMATION: 'fence' })
    const member = await fence.confirmed()
    const person = await fence.registered()
    const token = (await fence.mailOf(person)).token('confirm')
    await correct(person, member.email)
    expect(await logIn(person, fence.newClient())).toBe('200')
    expect(await outcome(person.client.api('/confirm', { token }))).not.toBe('200 confirmed')
    expect(await logIn(member, fence.newClient())).toBe('200')
  })

  it('opens the account that a registration of a taken address could not, without waiting for confirmation', async () => {
    const fence = openDoor({ EMAIL_CONFIRMATION: 'fence' })
    const { email } = await fence.registered()
    const { client, confirmationId } = await fence.registered({ email, password: 'somebody-with-a-typo' })
    const meant = newAddress('meant')
    await client.api('/register/correct', { confirmationId, email: meant })
    expect(await logIn({ email: meant, password: 'somebody-with-a-typo' }, client)).toBe('200')
  })
})

describe('correct does nothing, and answers the same,', () => {
  it.each<[string, (person: Person) => string | Promise<string>]>([
    ['with a forged secret', ({ confirmationId: id }) => `${id.slice(0, -2)}AA`],
    ['with no handle at all', () => 'x'],
    ["with somebody else's handle", async () => (await door.registered()).confirmationId],
    [
      'with what a resend answered',
      async ({ email }) => {
        const answer = await door.newClient().api('/confirm/resend', { email })
        return ((await answer.json()) as Person).confirmationId
      },
    ],
  ])('%s', async (_, handle) => {
    const { first, client, ...person } = await mistyped()
    const confirmationId = await handle({ ...person, client })
    expect(await correct({ confirmationId }, newAddress())).toBe('202 confirmation_sent')
    expect(await outcome(client.api('/confirm', { token: first.token('confirm') }))).toBe('200 confirmed')
  })

  it('with a forged secret and the address as it is: nobody is mailed', async () => {
    const { email, confirmationId: id } = await door.registered()
    await correct({ confirmationId: `${id.slice(0, -2)}AA` }, email)
    expect(await countOf('outbox', email)).toBe(1)
  })

  it('with a forged secret, behind a fence that was put up meanwhile', async () => {
    const { email, confirmationId: id } = await door.registered()
    const fence = openDoor({ EMAIL_CONFIRMATION: 'fence' })
    const forged = { confirmationId: `${id.slice(0, -2)}AA`, email: newAddress() }
    await fence.newClient().api('/register/correct', forged)
    travel(7 * 86_400)
    await fence.newClient().api('/register/correct', { ...forged, confirmationId: id })
    expect([await accounts(email), await accounts(forged.email)]).toEqual([[], []])
  })

  it('once the registration has expired or become an account', async () => {
    const late = await mistyped()
    travel(7 * 86_400 + 1)
    expect(await correct(late, late.meant)).toBe('202 confirmation_sent')
    const done = await door.confirmed()
    expect(await correct(done, late.meant)).toBe('202 confirmation_sent')
    expect(await countOf('outbox', late.meant)).toBe(0)
    expect(await logIn(done, door.newClient())).toBe('200')
  })
})
