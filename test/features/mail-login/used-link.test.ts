import { describe, expect, it } from 'vitest'
import { openDoor, outcome } from '../../support/door.ts'

const door = openDoor({ MAIL_LOGIN: 'on' })

describe('the link of a log-in by mail', () => {
  it('says that it was used, wherever it is opened, and shows no code', async () => {
    const { client, email } = await door.confirmed()
    const { loginId } = await (await client.api('/login/mail', { email })).json<{ loginId: string }>()
    const token = (await door.mail(email, 'login')).token('login/mail')
    const confirm = (body: object) => outcome(client.api('/login/mail/confirm', body))
    expect(await confirm({ token })).toBe('200')
    expect(await confirm({ token })).toBe('400 link_invalid')
    expect(await confirm({ token, loginId })).toBe('400 link_invalid')
    for (const browser of [client, door.newClient()]) {
      const page = await browser.get(`/login/mail/${token}`)
      expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('already been used')])
    }
    expect((await client.post(`/login/mail/${token}`, {})).status).toBe(400)
  })
})

describe('the form that asks for a mail to log in by', () => {
  it('keeps what was entered where that is no address', async () => {
    const page = await door.newClient().post('/login/mail', { email: 'not an address', next: '/account?x' })
    const text = await page.text()
    expect([page.status, text]).toEqual([422, expect.stringContaining('value="not an address"')])
    expect(text).toContain('value="/account?x"')
  })
})
