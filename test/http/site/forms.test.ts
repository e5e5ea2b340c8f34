import { describe, expect, it } from 'vitest'
import { goodPassword, newAddress } from '../../support/client.ts'
import { openDoor } from '../../support/door.ts'
import { find, parse } from '../../support/markup.ts'
import { soundAnswer } from '../sound-answer.ts'

const door = openDoor()

/** A page that came back: its status, the messages by field, and what stands in the fields. */
async function returned(answer: Response, secrets: string[] = []) {
  const html = await soundAnswer(answer, { secrets })
  const elements = await parse(html)
  const inputs = find(elements, 'input')
  const flawed = inputs.filter(({ attributes }) => attributes['aria-invalid'] === 'true')
  for (const { attributes } of flawed) expect(attributes['aria-describedby']).toContain(`${attributes.id}-error`)
  return {
    status: answer.status,
    title: /<title>([^<]*)/.exec(html)?.[1],
    flawed: flawed.map(({ attributes }) => attributes.name),
    values: Object.fromEntries(
      inputs.filter((i) => 'value' in i.attributes).map(({ attributes: a }) => [a.name, a.value]),
    ),
    html,
  }
}

const secret = 'a-secret-nobody-sees'

describe('a form that failed', () => {
  it('to register comes back with what was typed, but no password, and a message beside each field', async () => {
    const fields = { email: 'ada@', username: '1da', password: secret, password_confirm: `${secret}x` }
    const page = await returned(await door.newClient().post('/register', fields), [secret])
    expect([page.status, page.flawed]).toEqual([422, ['email', 'password_confirm', 'username']])
    expect(page.values).toMatchObject({ email: 'ada@', username: '1da' })
    expect(page.html).toContain('The two passwords do not match.')
  })

  it('to register with a name that is taken says so, and writes nothing', async () => {
    await door.confirmed({ username: 'Lovelace' })
    const email = newAddress()
    const fields = { email, username: 'lovelace', password: goodPassword, password_confirm: goodPassword }
    const page = await returned(await door.newClient().post('/register', fields), [goodPassword])
    expect([page.status, page.flawed, page.values.email]).toEqual([409, ['username'], email])
  })

  it('to register wants all that is needed', async () => {
    const page = await returned(await door.newClient().post('/register', {}))
    expect([page.status, page.flawed]).toEqual([422, ['email', 'password']])
  })

  it('to reset says that the password was repeated otherwise, and leaves the link good', async () => {
    const person = await door.confirmed()
    const path = `/reset/${await door.resetToken(person)}`
    const other = { password: goodPassword, password_confirm: `${goodPassword}x` }
    const page = await returned(await door.newClient().post(path, other), [goodPassword])
    expect([page.status, page.flawed]).toEqual([422, ['password_confirm']])
    expect((await door.newClient().post(path, { ...other, password_confirm: goodPassword })).status).toBe(303)
  })

  it('to log in keeps the address, and says no more than that it is wrong', async () => {
    const { email } = await door.confirmed()
    const heard: string[] = []
    for (const login of [email, newAddress()]) {
      const page = await returned(
        await door.newClient().post('/login', { email: login, password: secret, remember: 'on' }),
        [secret],
      )
      expect([page.status, page.values.email]).toEqual([401, login])
      expect(page.html).toMatch(/<input[^>]*name="remember"[^>]*checked/)
      heard.push(page.html.replaceAll(login, ''))
    }
    expect(heard[0]).toBe(heard[1])
  })

  it('to log in offers another mail to who has yet to confirm, and has the password', async () => {
    const { email, password } = await door.registered()
    const page = await returned(await door.newClient().post('/login', { email, password }), [password])
    expect([page.status, page.html.includes('action="/confirm/resend"')]).toEqual([403, true])
  })

  it.each([
    ['/confirm/resend', { email: 'x' }, ['email'], 422],
    ['/reset', { email: '<b>x</b>' }, ['email'], 422],
    ['/reset', {}, ['email'], 422],
    ['/login', {}, ['email', 'password'], 422],
  ] as const)('%s %j comes back with %j', async (path, fields, flawed, status) => {
    const page = await returned(await door.newClient().post(path, fields), ['<b>'])
    expect([page.status, page.flawed]).toEqual([status, flawed])
    if ('email' in fields) expect(page.values.email).toBe(fields.email)
  })

  it('with a code keeps it', async () => {
    const { client } = await door.registered()
    const page = await returned(await client.post('/register/code', { code: '12 34' }))
    expect([page.status, page.flawed, page.values.code]).toEqual([422, ['code'], '12 34'])
    const wrong = await returned(await client.post('/register/code', { code: '000000' }))
    expect([wrong.status, wrong.html.includes('This code does not work.')]).toEqual([400, true])
  })

  it('with a wrong password of a confirmation asks again, and says what is the matter', async () => {
    const token = (await door.mailOf(await door.registered())).token('confirm')
    const page = await returned(await door.newClient().post('/confirm', { token, password: secret }), [secret])
    expect([page.status, page.values.token, page.html.includes('The password is wrong.')]).toEqual([403, token, true])
    const short = await returned(await door.newClient().post('/confirm', { token, new_password: 'short' }))
    expect([short.status, short.flawed]).toEqual([422, ['new_password']])
  })
})

describe('a form field', () => {
  const register = async (body: string) => {
    const headers = { Origin: 'http://localhost:8787', 'Content-Type': 'application/x-www-form-urlencoded' }
    return returned(await door.newClient().fetch('/register', { method: 'POST', headers, body }))
  }
  const passwords = `password=${goodPassword}&password_confirm=${goodPassword}`

  it.each([
    'email=a%40example.org&email=b%40example.org',
    'email[]=a%40example.org',
    'email%5B%5D=a%40example.org',
    'email[0]=a%40example.org&email[1]=b%40example.org',
    'email.value=a%40example.org',
    'Email=a%40example.org',
    'email=',
    '%00email=a%40example.org',
  ])('that is there twice or under another name is not there: %s', async (fields) => {
    const page = await register(`${fields}&${passwords}`)
    expect([page.status, page.flawed]).toEqual([422, ['email']])
  })

  // checks 109
  it('has its signs escaped wherever it comes back', async () => {
    const payloads = [
      '"><script>alert(1)</script>',
      "'onfocus='alert(1)",
      '</title><img src=x>',
      '&lt;b&gt;',
      '{{7*7}}',
      '\u202e<svg/onload=x>',
    ]
    for (const email of payloads) {
      const page = await returned(await door.newClient().post('/register', { email, username: email }), [
        '<script>',
        '<img',
        '<svg/',
      ])
      expect([page.values.email, page.values.username]).toEqual([email, email])
    }
  })

  // checks 71
  it('of a page is named as the contract names it', async () => {
    const names = async (path: string) => {
      const elements = await parse(await (await door.newClient().get(path)).text())
      return find(elements, 'input').flatMap(({ attributes }) => attributes.name ?? [])
    }
    expect(await names('/register')).toEqual(['email', 'password', 'username'])
    expect(await names('/login')).toEqual(['email', 'password', 'remember'])
    expect(await names('/reset')).toEqual(['email'])
    const token = (await door.mailOf(await door.registered())).token('confirm')
    expect(await names(`/confirm/${token}`)).toEqual(['token', 'password', 'new_password'])
    expect(await names(`/reset/${await door.resetToken(await door.confirmed())}`)).toEqual(['password'])
  })
})
