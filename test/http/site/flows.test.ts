import { describe, expect, it } from 'vitest'
import { type Client, goodPassword, newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { accounts } from '../../support/rows.ts'
import { soundAnswer } from '../sound-answer.ts'

const door = openDoor()
stopTheClock()
const fields = { password: goodPassword, password_confirm: goodPassword }

const wentTo = (answer: Response) => [answer.status, answer.headers.get('Location')]
const textOf = async (client: Client, path: string) => soundAnswer(await client.get(path))

describe('the sign-up by pages', () => {
  it('leads to the inbox page, and a code from there to the account', async () => {
    const [client, email] = [door.newClient(), newAddress()]
    expect(wentTo(await client.post('/register', { email, ...fields }))).toEqual([303, '/register/pending'])
    expect(await textOf(client, '/register/pending')).toContain(email)
    const { code } = await door.mail(email)
    expect(wentTo(await client.post('/register/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` }))).toEqual([
      303,
      '/account?notice=confirmed',
    ])
    expect(await textOf(client, '/account?notice=confirmed')).toContain('you are logged in')
  })

  it('can be sent again and to another address', async () => {
    const [client, email] = [door.newClient(), newAddress()]
    await client.post('/register', { email: newAddress(), ...fields })
    const corrected = await client.post('/register/correct', { email })
    expect(wentTo(corrected)).toEqual([303, '/register/pending?notice=corrected'])
    expect(await textOf(client, '/register/pending?notice=corrected')).toContain(email)
    expect(wentTo(await client.post('/confirm/resend', { email }))).toEqual([303, '/register/pending?notice=sent'])
    expect(await door.mails(email)).toHaveLength(2)
  })

  it('asks for the address where nothing is known of a sign-up', async () => {
    for (const path of ['/register/pending', '/register/pending?notice=sent'])
      expect(wentTo(await door.newClient().get(path))).toEqual([303, '/confirm'])
    expect(await textOf(door.newClient(), '/confirm')).toContain('action="/confirm/resend"')
    expect(await textOf(door.newClient(), '/confirm/resend')).toContain('action="/confirm/resend"')
  })

  it('submitted twice, also in two tabs, opens one account', async () => {
    const [client, email] = [door.newClient(), newAddress()]
    const twice = await Promise.all([0, 1].map(() => client.post('/register', { email, ...fields })))
    for (const answer of twice) expect(wentTo(answer)).toEqual([303, '/register/pending'])
    const mails = await door.mails(email)
    const targets: unknown[] = []
    for (const mail of mails) {
      const confirm = { token: mail.token('confirm'), password: goodPassword }
      for (const answer of await Promise.all([0, 1].map(() => client.post('/confirm', confirm))))
        targets.push(answer.headers.get('Location'))
    }
    expect(targets.filter((target) => target === '/account?notice=confirmed')).toHaveLength(1)
    expect(targets.filter((target) => target === '/login?notice=already_confirmed')).toHaveLength(mails.length * 2 - 1)
    expect(await accounts(email)).toHaveLength(1)
  })
})

describe('the page of a confirmation link', () => {
  // checks 20
  it('has one button, which this browser needs no password for and another does', async () => {
    const person = await door.registered()
    const token = (await door.mailOf(person)).token('confirm')
    const own = await textOf(person.client, `/confirm/${token}`)
    const other = await textOf(door.newClient(), `/confirm/${token}`)
    for (const html of [own, other]) expect(html.match(/<button/g)).toHaveLength(1)
    expect([own.includes('type="password"'), other.includes('type="password"')]).toEqual([false, true])
    expect(wentTo(await person.client.post('/confirm', { token }))).toEqual([303, '/account?notice=confirmed'])
    expect(wentTo(await person.client.post('/confirm', { token }))).toEqual([303, '/login?notice=already_confirmed'])
  })

  it('signs nobody in who only had the link', async () => {
    const token = (await door.mailOf(await door.registered())).token('confirm')
    const thief = door.newClient()
    expect((await thief.post('/confirm', { token })).status).toBe(403)
    expect(await whoAmI(thief)).toBe('401 not_signed_in')
  })

  it('lets a new password be chosen, which replaces the first', async () => {
    const person = await door.registered()
    const [client, token] = [door.newClient(), (await door.mailOf(person)).token('confirm')]
    const answer = await client.post('/confirm', { token, new_password: 'another-fine-harbour' })
    expect(wentTo(answer)).toEqual([303, '/account?notice=confirmed'])
    expect(await logIn(person, door.newClient())).toBe('401 invalid_credentials')
  })

  it('holds the resend form when the link has expired, or is none', async () => {
    const token = (await door.mailOf(await door.registered())).token('confirm')
    travel(24 * 3600 + 1)
    for (const link of [token, 'x']) {
      const answer = await door.newClient().post('/confirm', { token: link, password: goodPassword })
      expect(answer.status).toBe(400)
      expect(await soundAnswer(answer)).toContain('action="/confirm/resend"')
    }
  })
})

describe('the reset by pages', () => {
  it('signs in, and works once', async () => {
    const person = await door.loggedIn()
    const sent = await door.newClient().post('/reset', { email: person.email })
    expect([sent.status, (await soundAnswer(sent)).includes('1 hour')]).toEqual([200, true])
    const path = `/reset/${(await door.mail(person.email, 'reset')).token('reset')}`
    expect(await textOf(door.newClient(), path)).toContain('autocomplete="new-password"')
    const client = door.newClient()
    const password = 'another-fine-harbour'
    expect(wentTo(await client.post(path, { password }))).toEqual([303, '/account?notice=password_reset'])
    expect(await textOf(client, '/account?notice=password_reset')).toContain('Your new password is set')
    expect(wentTo(await person.client.get('/account'))).toEqual([303, '/login?next=/account&notice=session_ended'])
    const again = await client.post(path, { password })
    expect([again.status, (await soundAnswer(again)).includes('href="/reset"')]).toEqual([400, true])
    expect(await logIn({ ...person, password }, client)).toBe('200')
  })
})

describe('the disown link', () => {
  it('shows a button, and removes the sign-up by it alone', async () => {
    const person = await door.registered()
    const mail = await door.mailOf(person)
    const path = `/disown/${mail.token('disown')}`
    expect(await textOf(door.newClient(), path)).toContain(`action="${path}"`)
    const answer = await door.newClient().post(path)
    expect([answer.status, (await soundAnswer(answer)).length > 0]).toEqual([200, true])
    expect(await outcome(person.client.api('/confirm', { token: mail.token('confirm') }))).toBe('400 link_invalid')
    expect((await door.newClient().post('/disown/x')).status).toBe(400)
  })
})

describe('the log-out', () => {
  it('is a button that says so afterwards, also to who was out already', async () => {
    const { client } = await door.loggedIn()
    for (const _ of [1, 2]) expect(wentTo(await client.post('/logout'))).toEqual([303, '/login?notice=logged_out'])
    expect(await textOf(client, '/login?notice=logged_out')).toContain('You are logged out.')
    expect(await whoAmI(client)).toBe('401 not_signed_in')
  })
})

describe('a notice', () => {
  it.each(['constructor', '__proto__', 'toString', '<b>x</b>', 'nonsense', ''])(
    'that is none of ours is none: %j',
    async (name) => {
      const { client } = await door.loggedIn()
      const stranger = door.newClient()
      await stranger.post('/register', { email: newAddress(), ...fields })
      const path = (page: string) => `${page}?notice=${encodeURIComponent(name)}`
      for (const html of [
        await textOf(client, path('/account')),
        await textOf(stranger, path('/login')),
        await textOf(stranger, path('/register/pending')),
      ])
        expect(html).not.toMatch(/role="status"|<b>/)
    },
  )
})

describe('every page', () => {
  // checks 28, 103
  it('brings nothing inline and nothing from elsewhere', async () => {
    const { client } = await door.loggedIn()
    const stranger = door.newClient()
    const paths = [
      '/',
      '/register',
      '/login',
      '/reset',
      '/confirm',
      '/confirm/x',
      '/reset/x',
      '/disown/x',
      '/unlock/x',
      '/nowhere',
      '/logout',
    ]
    const pages = [
      await textOf(client, '/account'),
      await textOf(client, '/'),
      ...(await Promise.all(paths.map((path) => textOf(stranger, path)))),
    ]
    for (const html of pages) {
      expect(html).not.toMatch(/<style|style="|\son\w+="|javascript:|<script(?![^>]* src=)|<base|<iframe|http-equiv/i)
      for (const [, url = ''] of html.matchAll(/(?:href|src|action)="([^"]*)"/g)) expect(url).toMatch(/^(\/(?!\/)|#|$)/)
    }
  })
})
