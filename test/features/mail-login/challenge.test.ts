import { describe, expect, it } from 'vitest'
import { newAddress } from '../../support/client.ts'
import { openDoor, outcome } from '../../support/door.ts'
import { standInForTurnstile, turnstileKeys } from '../../support/turnstile.ts'

const door = openDoor({ ...turnstileKeys, MAIL_LOGIN: 'on' })
const { solvedFor } = standInForTurnstile()
const ask = (body: object) => outcome(door.newClient().api('/login/mail', { email: newAddress(), ...body }))
const send = (fields: Record<string, string>) =>
  door.newClient().post('/login/mail', { email: newAddress(), ...fields })

describe('a challenge before a mail to log in by', () => {
  it('is asked for by JSON, and good for this alone', async () => {
    expect(await ask({})).toBe('403 challenge_needed')
    expect(await ask({ turnstileToken: solvedFor('login') })).toBe('403 challenge_needed')
    expect(await ask({ turnstileToken: solvedFor('mail_login') })).toBe('202 login_sent')
  })

  it('is asked for by the form, which holds it', async () => {
    const html = await (await door.newClient().get('/login')).text()
    expect(html).toContain('data-action="mail_login"')
    expect(html).toContain('https://challenges.cloudflare.com/turnstile/v0/api.js')
    expect((await send({})).status).toBe(403)
    expect((await send({ 'cf-turnstile-response': solvedFor('mail_login') })).status).toBe(303)
  })
})
