import { describe, expect, it } from 'vitest'
import { chosen } from '../../support/account-mails.ts'
import { goodPassword, newAddress } from '../../support/client.ts'
import { openDoor, stopTheClock, travel } from '../../support/door.ts'
import { disable } from '../../support/rows.ts'

/* A link that is spent or dead says so before anybody types a password into its form. */

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

async function shown(path: string): Promise<[number, boolean]> {
  const answer = await door.newClient().get(path)
  return [answer.status, (await answer.text()).includes('name="password"')]
}

async function resetPath() {
  const person = await door.confirmed()
  return { person, path: `/reset/${await door.resetToken(person)}` }
}

describe('the page of a reset', () => {
  it('has its form while the link is good', async () => {
    const { path } = await resetPath()
    expect(await shown(path)).toEqual([200, true])
  })

  it('has none once it was used, by this link or another', async () => {
    const { path } = await resetPath()
    await door.newClient().post(path, { password: chosen })
    expect(await shown(path)).toEqual([400, false])
  })

  it('has none after its time, for a disabled account, and for what is no link', async () => {
    const [old, disabled] = [await resetPath(), await resetPath()]
    await disable(disabled.person.email)
    expect(await shown(disabled.path)).toEqual([400, false])
    travel(60 * 60 + 1)
    expect(await shown(old.path)).toEqual([400, false])
    for (const path of ['/reset/x', '/invite/x']) expect(await shown(path)).toEqual([400, false])
  })

  it('forgives a short password while the link is good, and says that it is dead when it is', async () => {
    const { path } = await resetPath()
    expect((await door.newClient().post(path, { password: 'short' })).status).toBe(422)
    await door.newClient().post(path, { password: chosen })
    expect((await door.newClient().post(path, { password: 'short' })).status).toBe(400)
  })
})

describe('the page of a confirmation', () => {
  async function waiting() {
    const [client, email] = [door.newClient(), newAddress()]
    await client.post('/register', { email, password: goodPassword })
    return { client, path: `/confirm/${(await door.mail(email)).token('confirm')}` }
  }

  it('asks for the password elsewhere, for a password manager under the address', async () => {
    const { path } = await waiting()
    const html = await (await door.newClient().get(path)).text()
    expect(html).toContain('name="password"')
    expect(html).toMatch(/<input type="text" autocomplete="username" value="[^"]+@example.org" hidden/)
  })

  it('says that it is confirmed already, and leads to log in', async () => {
    const { client, path } = await waiting()
    await client.post('/confirm', { token: path.slice('/confirm/'.length) })
    const answer = await door.newClient().get(path)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/login?notice=already_confirmed'])
  })

  it('has no form after its time, and for what is no link', async () => {
    const { path } = await waiting()
    travel(8 * 24 * 60 * 60)
    for (const dead of [path, '/confirm/x']) expect(await shown(dead)).toEqual([400, false])
  })
})

describe('a link that leads nowhere', () => {
  it('says that it was used, and how to go on', async () => {
    const { path } = await resetPath()
    await door.newClient().post(path, { password: chosen })
    const html = await (await door.newClient().get(path)).text()
    expect(html).toContain('This link has already been used')
    expect(html).toContain('href="/reset"')
  })

  it('says that it was cut off when it is not ours', async () => {
    expect(await (await door.newClient().get('/reset/x')).text()).toContain('Perhaps it was cut off')
  })

  it.each(['disown', 'unlock', 'email/stop', 'email/undo', 'recovery/confirm', 'recovery/stop', 'identity/undo'])(
    'offers no button at /%s',
    async (place) => {
      const answer = await door.newClient().get(`/${place}/x`)
      expect([answer.status, (await answer.text()).includes('<form')]).toEqual([400, false])
    },
  )
})

describe('a session that is over', () => {
  it('says so where it was asked for, and only to whoever had one', async () => {
    const person = await door.loggedIn()
    await disable(person.email)
    const answer = await person.client.get('/account')
    expect(answer.headers.get('Location')).toBe('/login?next=/account&notice=session_ended')
    expect(await (await person.client.get('/login?notice=session_ended')).text()).toContain('Your session is over')
    expect((await door.newClient().get('/account')).headers.get('Location')).toBe('/login?next=/account')
  })
})
