import { describe, expect, it } from 'vitest'
import { goodPassword, newAddress } from '../../support/client.ts'
import { type Door, openDoor } from '../../support/door.ts'

const app = 'https://app.example.com'
const door = openDoor({ RETURN_ORIGINS: `${app} http://localhost:3000` })
const next = `${app}/welcome?from=sign-up#top`
const wentTo = (answer: Response) => [answer.status, answer.headers.get('Location')]
const targets = (answer: Response) =>
  /form-action ([^;]*);/.exec(answer.headers.get('Content-Security-Policy') ?? '')?.[1]

const foreign = [
  ...[
    'https://evil.test/',
    'http://app.example.com/',
    'https://app.example.com:8443/',
    'https://app.example.com.evil.test',
  ],
  ...['https://app.example.com@evil.test/', 'https://u:p@app.example.com/', 'https://evil.test\\@app.example.com/'],
  ...['//app.example.com/', 'https:app.example.com', 'https://app.example.com\n/', ' https://app.example.com/'],
  ...['javascript:alert(1)', 'https://localhost:3000/', 'http://localhost/', `${app}/${'a'.repeat(2048)}`],
]

async function signUp(at: Door, over: Record<string, string> = {}) {
  const client = at.newClient()
  const email = newAddress()
  const fields = { email, password: goodPassword, password_confirm: goodPassword, next, ...over }
  expect(wentTo(await client.post('/register', fields))).toEqual([303, '/register/pending'])
  const mail = await at.mail(email)
  return { client, email, mail, token: mail.token('confirm') }
}

describe('the way back to an app', () => {
  it('is kept by log-in, and its form may lead there', async () => {
    const { email, password, client } = await door.confirmed()
    const page = await client.get(`/login?next=${encodeURIComponent(next)}`)
    expect(targets(page)).toBe(`'self' ${app}`)
    const html = await page.text()
    for (const path of ['/register', '/reset'])
      expect(html).toContain(`href="${path}?next=${encodeURIComponent(next)}"`)
    const wrong = await client.post('/login', { email, password: 'wrong', next })
    expect(targets(wrong)).toBe(`'self' ${app}`)
    expect(wentTo(await client.post('/login', { email, password, next }))).toEqual([303, next])
    expect(wentTo(await client.get(`/login?next=${encodeURIComponent(next)}`))).toEqual([303, next])
  })

  it.each(foreign)('never leads to %j', async (address) => {
    const { email, password, client } = await door.confirmed()
    const page = await client.get(`/login?next=${encodeURIComponent(address)}`)
    expect([targets(page), (await page.text()).includes('name="next"')]).toEqual(["'self'", false])
    expect(wentTo(await client.post('/login', { email, password, next: address }))).toEqual([303, '/account'])
    expect(wentTo(await client.post('/logout', { next: address }))).toEqual([303, '/login?notice=logged_out'])
    const signedUp = await signUp(door, { next: address })
    const confirmed = await signedUp.client.post('/confirm', { token: signedUp.token })
    expect(wentTo(confirmed)).toEqual([303, '/account?notice=confirmed'])
  })

  it('is not there without the setting', async () => {
    const { client, token } = await signUp(openDoor())
    expect(targets(await client.get(`/confirm/${token}`))).toBe("'self'")
    expect(wentTo(await client.post('/confirm', { token }))).toEqual([303, '/account?notice=confirmed'])
  })

  it('is no longer taken when the setting has changed since', async () => {
    const { client, token } = await signUp(door)
    expect(wentTo(await openDoor().newClient().post('/confirm', { token, password: goodPassword }))).toEqual([
      303,
      '/account?notice=confirmed',
    ])
    expect(wentTo(await client.get(`/login?next=${encodeURIComponent(next)}`))[0]).toBe(200)
  })

  it('is kept by sign-up, confirmed by the link in the same browser', async () => {
    const { client, token } = await signUp(door)
    expect(targets(await client.get(`/confirm/${token}`))).toBe(`'self' ${app}`)
    expect(wentTo(await client.post('/confirm', { token }))).toEqual([303, next])
  })

  it('is kept by sign-up, confirmed by the code in another tab', async () => {
    const { client, mail } = await signUp(door)
    expect(targets(await client.get('/register/pending'))).toBe(`'self' ${app}`)
    expect(wentTo(await client.post('/register/code', { code: mail.code }))).toEqual([303, next])
  })

  it('is kept by sign-up, confirmed by the password in another browser', async () => {
    const { token } = await signUp(door)
    const other = door.newClient()
    expect(targets(await other.get(`/confirm/${token}`))).toBe(`'self' ${app}`)
    expect(targets(await other.post('/confirm', { token, password: 'wrong' }))).toBe(`'self' ${app}`)
    expect(wentTo(await other.post('/confirm', { token, password: goodPassword }))).toEqual([303, next])
  })

  it.each(['fence', 'off'])('is kept with %s', async (policy) => {
    const { client, token } = await signUp(openDoor({ EMAIL_CONFIRMATION: policy, RETURN_ORIGINS: app }))
    expect(wentTo(await client.post('/confirm', { token }))).toEqual([303, next])
  })

  it('belongs to the sign-up that the second proof chose', async () => {
    const stranger = await signUp(door, { next: `${app}/the-strangers` })
    const fields = { email: stranger.email, password: 'the-owner-chose-this', password_confirm: 'the-owner-chose-this' }
    const owner = door.newClient()
    await owner.post('/register', { ...fields, next: `${app}/the-owners` })
    const confirmed = await owner.post('/confirm', { token: stranger.token })
    expect(wentTo(confirmed)).toEqual([303, `${app}/the-owners`])
  })

  it('is that of the second try of one browser', async () => {
    const { client, email } = await signUp(door)
    const fields = { email, password: goodPassword, password_confirm: goodPassword, next: `${app}/second` }
    await client.post('/register', fields)
    const token = (await door.mail(email)).token('confirm')
    expect(wentTo(await client.post('/confirm', { token }))).toEqual([303, `${app}/second`])
  })

  it('is not kept by a new password, which keeps nothing of a sign-up', async () => {
    const { token } = await signUp(door)
    const answer = await door.newClient().post('/confirm', { token, new_password: 'the-owner-chose-this' })
    expect(wentTo(answer)).toEqual([303, '/account?notice=confirmed'])
  })

  it('is kept by a reset, in whatever browser its link is opened', async () => {
    const { email } = await door.confirmed()
    const asking = door.newClient()
    expect(await (await asking.get(`/reset?next=${encodeURIComponent(next)}`)).text()).toContain('name="next"')
    await asking.post('/reset', { email, next })
    const path = `/reset/${(await door.mail(email, 'reset')).token('reset')}`
    const client = door.newClient()
    expect(targets(await client.get(path))).toBe(`'self' ${app}`)
    expect(wentTo(await client.post(path, { password: 'the-owner-chose-this' }))).toEqual([303, next])
    expect((await client.api('/session', undefined, { method: 'GET' })).status).toBe(200)
  })

  it('is taken by log-out', async () => {
    const { client } = await door.loggedIn()
    expect(wentTo(await client.post('/logout', { next }))).toEqual([303, next])
    expect(wentTo(await client.post('/logout', { next: '/language' }))).toEqual([303, '/language'])
  })
})
