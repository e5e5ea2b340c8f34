import { describe, expect, it } from 'vitest'
import { type Client, newAddress } from '../../support/client.ts'
import { openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'

stopTheClock()
const door = openDoor({ MAIL_LOGIN: 'on' })

const ask = (client: Client, email: string) => outcome(client.api('/login/mail', { email }))
const confirm = (client: Client, code: string) => outcome(client.api('/login/mail/confirm', { code }))
const mailsTo = async (email: string) => (await door.mails(email)).filter(({ kind }) => kind === 'login')

/** Somebody whose browser has logged in before, logged out. */
async function known() {
  const person = await door.loggedIn()
  await person.client.api('/logout')
  return person
}

/** Asks until no mail is made any more. */
async function askedOut(client: Client, email: string) {
  for (let times = 0; times < 5; times++) {
    travel(1)
    await ask(client, email)
  }
  return (await mailsTo(email)).length
}

/** Uses up the wrong tries of a day. */
async function triedOut(client: () => Client, email: string) {
  for (let round = 0; round < 2; round++) {
    const trying = client()
    await ask(trying, email)
    for (let i = 0; i < 5; i++) await confirm(trying, '000000')
    travel(3601)
  }
}

describe('a browser that has logged in before', () => {
  it('gets its mails when strangers have asked for all of theirs, and no more than they', async () => {
    const { client, email } = await known()
    expect(await askedOut(door.newClient(), email)).toBe(4)
    expect(await ask(client, email)).toBe('202 login_sent')
    expect(await mailsTo(email)).toHaveLength(5)
    expect(await askedOut(client, email)).toBe(8)
  })

  it('is one of that account: another’s has what strangers have', async () => {
    const [{ email }, other] = [await known(), await known()]
    await askedOut(door.newClient(), email)
    await ask(other.client, email)
    expect(await mailsTo(email)).toHaveLength(4)
    travel(3601)
    await triedOut(door.newClient, email)
    await ask(other.client, email)
    expect(await confirm(other.client, (await door.mail(email, 'login')).code)).toBe('429 too_many_requests')
  })

  it('has tries of its own', async () => {
    const { client, email } = await known()
    await triedOut(door.newClient, email)
    await ask(client, email)
    expect(await confirm(client, (await door.mail(email, 'login')).code)).toBe('200')
    await client.api('/logout')
    await triedOut(() => client, email)
    await ask(client, email)
    expect(await confirm(client, (await door.mail(email, 'login')).code)).toBe('429 too_many_requests')
  })
})

describe('a mail to log in by', () => {
  it('says in the language of whoever asked that there is no account', async () => {
    const email = newAddress()
    await door.newClient().api('/login/mail', { email }, { headers: { 'Accept-Language': 'de' } })
    expect((await door.mail(email, 'login_unknown')).html).toContain('lang="de"')
  })

  it('leads by its link to where somebody was going, in the browser that began', async () => {
    const { email } = await door.confirmed()
    const client = door.newClient()
    await client.post('/login/mail', { email, next: '/passkeys/new' })
    const link = `/login/mail/${(await door.mail(email, 'login')).token('login/mail')}`
    expect((await client.get(link)).status).toBe(200)
    const done = await client.post(link)
    expect([done.status, done.headers.get('Location')]).toEqual([303, '/passkeys/new'])
    expect(await whoAmI(client)).toBe('200')
  })

  it('leads nowhere else', async () => {
    const { email } = await door.confirmed()
    const client = door.newClient()
    await client.post('/login/mail', { email, next: 'https://evil.example/' })
    const done = await client.post(`/login/mail/${(await door.mail(email, 'login')).token('login/mail')}`)
    expect(done.headers.get('Location')).toBe('/account')
  })
})
