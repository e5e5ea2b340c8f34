import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openDoor, stopTheClock, travel } from '../../support/door.ts'

stopTheClock()
const door = openDoor()

async function signUp(email = `${crypto.randomUUID()}@example.org`) {
  const client = door.newClient()
  await client.post('/register', {
    email,
    password: 'violet-harbour-lantern',
    password_confirm: 'violet-harbour-lantern',
  })
  const text = async () => (await client.get('/register/pending')).text()
  return {
    client,
    email,
    async trouble() {
      const page = await text()
      expect(page).toContain('Check your e-mail')
      if (page.includes('taking longer')) return 'delayed'
      return page.includes('could not be delivered') ? 'bounced' : 'none'
    },
    isOpen: async () => /<details open/.test(await text()),
    set: (values: string, where = '1') =>
      env.DB.exec(`UPDATE outbox SET ${values} WHERE address = '${email}' AND ${where}`),
  }
}

describe('the page that asks to look into the inbox', () => {
  it('says that the mail takes long after 30 seconds, and not sooner', async () => {
    const person = await signUp()
    travel(29)
    expect(await person.trouble()).toBe('none')
    travel(1)
    expect(await person.trouble()).toBe('delayed')
    await person.set("status = 'sent'")
    expect(await person.trouble()).toBe('none')
  })

  it.each([
    ["status = 'sending'", 'delayed'],
    ["status = 'sent', last_code = 'delayed'", 'delayed'],
    ["status = 'delivered'", 'none'],
    ["status = 'bounced', last_code = 'hard_bounce'", 'bounced'],
    ["status = 'failed', last_code = 'no_mx'", 'bounced'],
    ["status = 'failed', last_class = 'recipient', last_code = 'E_DELIVERY_FAILED'", 'bounced'],
    ["status = 'failed', last_class = 'request', last_code = 'error_300'", 'none'],
    ["status = 'complained'", 'none'],
    // What was told of earlier mails of the address is not for whoever types it.
    ["status = 'cancelled', last_code = 'suppressed'", 'none'],
    ["status = 'failed', last_class = 'recipient', last_code = 'error_406'", 'none'],
    ["status = 'failed', last_class = 'recipient', last_code = 'E_RECIPIENT_SUPPRESSED'", 'none'],
    ["status = 'cancelled', last_code = 'already_confirmed'", 'none'],
  ])('knows what a mail with %s means', async (values, expected) => {
    const person = await signUp()
    travel(30)
    await person.set(values)
    expect(await person.trouble()).toBe(expected)
    expect(await person.isOpen()).toBe(expected === 'bounced')
  })

  it.each(["status = 'bounced'", "status = 'failed', last_code = 'no_mx'", "status = 'sent', last_code = 'delayed'"])(
    'says nothing before 30 seconds of a mail with %s',
    async (values) => {
      const person = await signUp()
      await person.set(values)
      travel(29)
      expect(await person.trouble()).toBe('none')
      travel(1)
      expect(await person.trouble()).not.toBe('none')
    },
  )

  it('says the same of an address that has an account', async () => {
    const member = await door.confirmed()
    const stranger = await signUp(member.email)
    travel(30)
    expect(await stranger.trouble()).toBe('delayed')
    await stranger.set("status = 'bounced'", "kind = 'already_registered'")
    expect(await stranger.trouble()).toBe('bounced')
  })

  it('tells nothing of another sign-up’s mail to the same address', async () => {
    const first = await signUp()
    await first.set("status = 'bounced'")
    const second = await signUp(first.email)
    await second.set("status = 'delivered'", "status <> 'bounced'")
    travel(30)
    expect(await second.trouble()).toBe('none')
    expect(await first.trouble()).toBe('bounced')
  })

  it('tells nothing to whoever only asked for the mail again', async () => {
    const person = await signUp()
    await person.set("status = 'bounced'")
    const other = door.newClient()
    await other.post('/confirm/resend', { email: person.email })
    travel(30)
    const page = await (await other.get('/register/pending')).text()
    expect(page).toContain('Check your e-mail')
    expect(page).not.toContain('could not be delivered')
  })

  it('forgets the trouble once the address was corrected', async () => {
    const person = await signUp()
    await person.set("status = 'bounced'")
    travel(30)
    await person.client.post('/register/correct', { email: `new-${person.email}` })
    travel(29)
    expect(await person.trouble()).toBe('none')
  })
})
