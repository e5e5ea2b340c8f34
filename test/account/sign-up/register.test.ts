import { describe, expect, it } from 'vitest'
import { goodPassword, newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'

const door = openDoor()
stopTheClock()

const other = 'a-stranger-chose-this'

describe('register', () => {
  // checks 3
  it('mails a link, keeps the proof in a cookie, and signs nobody in', async () => {
    const { client, email, confirmationId } = await door.registered()
    expect(confirmationId).toMatch(/^[0-9a-z]{26}\.[\w-]{43}$/)
    expect([...client.cookies]).toEqual([['signup', confirmationId]])
    expect((await door.mails(email)).map(({ kind }) => kind)).toEqual(['confirm'])
    expect(await whoAmI(client)).toBe('401 not_signed_in')
  })

  // checks 6
  it('mails the normalised address, never the typed one', async () => {
    const email = newAddress('typed')
    await door.registered({ email: ` ${email.toUpperCase()} ` })
    expect((await door.mail(email)).to).toBe(email)
  })

  it('tells whoever knows the password, and nobody else, that the address waits', async () => {
    const person = await door.registered()
    expect(await logIn(person, door.newClient())).toBe('403 email_unconfirmed')
    expect(await logIn({ ...person, password: other }, door.newClient())).toBe('401 invalid_credentials')
  })

  it('is forgotten when it has expired', async () => {
    const { client, ...person } = await door.registered()
    travel(7 * 86_400)
    expect(await logIn({ ...person }, door.newClient())).toBe('401 invalid_credentials')
    expect((await client.get('/register/pending')).headers.get('Location')).toBe('/confirm')
  })

  it('shows the address on the waiting page to the browser that registered, and to no other', async () => {
    const { client, email, confirmationId } = await door.registered()
    expect(await (await client.get('/register/pending')).text()).toContain(email)
    const forger = door.newClient()
    forger.cookies.set('signup', `${confirmationId.slice(0, -2)}AA`)
    expect((await forger.get('/register/pending')).headers.get('Location')).toBe('/confirm')
  })

  // checks 7
  it('ignores fields that are not asked for', async () => {
    const extra = { id: 'x', role: 'admin', email_confirmed_at: 1, emailConfirmed: true, decoy: 0 }
    const person = await door.registered({ ...extra } as object)
    expect(await logIn(person, door.newClient())).toBe('403 email_unconfirmed')
  })

  // checks 2
  it('leaves an earlier registration of the address alive', async () => {
    const first = await door.registered()
    const token = (await door.mail(first.email)).token('confirm')
    await door.registered({ email: first.email, password: other })
    expect(await outcome(first.client.api('/confirm', { token }))).toBe('200 confirmed')
    expect(await logIn(first, door.newClient())).toBe('200')
  })
})

describe('register refuses', () => {
  it.each([
    ['no address', { email: undefined }],
    ['a list of addresses', { email: ['a@example.org', 'b@example.org'] }],
    ['an address with a line break', { email: 'a@example.org\r\nbcc: b@example.org' }],
    ['a short password', { password: '1234567' }],
    ['a common password', { password: 'password123' }],
    ['a password made of the address', { email: 'lantern@example.org', password: 'lantern-lantern' }],
    ['a password made of the name', { username: 'windmill', password: 'windmill2026' }],
    ['a malformed name', { username: 'no spaces' }],
    ['a reserved name', { username: 'Admin' }],
  ])('%s', async (_, over) => {
    const body = { email: newAddress(), password: goodPassword, ...over }
    expect(await outcome(door.newClient().api('/register', body))).toBe('422 invalid_input')
  })

  it.each(['a new address', "the owner's own address"])(
    'a name that an account holds, whatever its case, for %s',
    async (whose) => {
      const username = whose.startsWith('a') ? 'Miller' : 'Baker'
      const owner = await door.confirmed({ username })
      const email = whose.startsWith('a') ? newAddress() : owner.email
      const before = (await door.mails(owner.email)).length
      const body = { email, password: goodPassword, username: username.toUpperCase() }
      expect(await outcome(door.newClient().api('/register', body))).toBe('409 username_taken')
      expect((await door.mails(owner.email)).length).toBe(before)
      expect(await door.mails(newAddress())).toEqual([])
    },
  )

  it('no name that only a registration asks for', async () => {
    await door.registered({ username: 'cooper' })
    await expect(door.registered({ username: 'Cooper' })).resolves.toBeDefined()
  })
})

describe('register for the address of a member', () => {
  it('answers as for a new one', async () => {
    const member = await door.confirmed()
    const answers = []
    for (const email of [newAddress(), member.email]) {
      const response = await door.newClient().api('/register', { email, password: other })
      const { confirmationId, ...rest } = (await response.json()) as { confirmationId: string }
      const headers = [...response.headers].filter(([name]) => name !== 'set-cookie' && name !== 'x-request-id')
      answers.push([response.status, headers, rest, confirmationId.length])
    }
    expect(answers[0]).toEqual(answers[1])
  })

  it('writes a notice without a link to its owner, and changes nothing', async () => {
    const member = await door.confirmed()
    await door.registered({ email: member.email, password: other })
    const notice = await door.mail(member.email, 'already_registered')
    expect(() => notice.token('confirm')).toThrow()
    expect(notice.code).toBe('')
    expect(await logIn(member, door.newClient())).toBe('200')
  })

  it('looks alive to whoever wrote it', async () => {
    const { email } = await door.confirmed()
    const { client, confirmationId } = await door.registered({ email, password: other })
    expect(await logIn({ email, password: other }, client)).toBe('403 email_unconfirmed')
    expect(await outcome(client.api('/confirm', { confirmationId, code: '000000' }))).toBe('400 code_invalid')
    expect(await outcome(client.api('/confirm/resend', { email }))).toBe('202 confirmation_sent')
    expect((await client.get('/register/pending')).status).toBe(200)
  })
})
