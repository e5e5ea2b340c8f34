import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { type Administrator, administrator } from '../../support/admins.ts'
import { newAuthenticator } from '../../support/authenticator.ts'
import { codeOf, enrol } from '../../support/authenticator-app.ts'
import { openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import { slowDatabase } from '../../support/slow-database.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

stopTheClock()
const DB = watchedDatabase(env.DB)
const door = openDoor({ ADMIN_SECOND_FACTOR: 'required', DB })
const mailCode = async ({ email }: { email: string }) => (await door.mail(email, 'factor_code')).code
const codeMails = async ({ email }: { email: string }) =>
  (await door.mails(email)).filter(({ kind }) => kind === 'factor_code').length

/** An administrator without any factor, who has begun to set up an app. */
async function begun(at = door) {
  const admin = await administrator(at)
  const answer = await admin.client.api('/second-factor')
  const told = await answer.json<{ secret: string; setup: string; mailCodeSent?: true }>()
  const confirm = (mailed?: string, client = admin.client) =>
    outcome(client.api('/second-factor/confirm', { setup: told.setup, code: codeOf(told.secret), mailCode: mailed }))
  return { ...admin, ...told, confirm }
}

const wrong = (code: string) => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10))

describe('an administrator’s first factor', () => {
  it('by an app takes the code that was mailed beside the app’s', async () => {
    const admin = await begun()
    expect(admin.mailCodeSent).toBe(true)
    const code = await mailCode(admin)
    expect(code).toMatch(/^\d{6}$/)
    expect(await admin.confirm()).toBe('403 mail_code_needed')
    expect(await admin.confirm(wrong(code))).toBe('403 mail_code_invalid')
    expect(await outcome(admin.client.get('/api/admin/users'))).toBe('403 factor_needed')
    expect(await admin.confirm(code)).toBe('200')
    expect(await outcome(admin.client.get('/api/admin/users'))).toBe('200')
  })

  it('by a passkey takes it too, and a mistyped one costs no passkey', async () => {
    const admin = await administrator(door)
    const begin = await admin.client.api('/passkeys/new')
    expect(await begin.json()).toMatchObject({ mailCodeSent: true })
    travel(1)
    const made = await newAuthenticator().made(admin.client)
    const keep = (mailed?: string) => outcome(admin.client.api('/passkeys', { ...made, mailCode: mailed }))
    expect(await keep()).toBe('403 mail_code_needed')
    const code = await mailCode(admin)
    expect(await keep(wrong(code))).toBe('403 mail_code_invalid')
    expect(await keep(code)).toBe('201')
    expect(await keep(code)).toMatch(/^4/)
    expect(await outcome(admin.client.get('/api/admin/users'))).toBe('200')
  })

  it('takes the code of the very mail that was sent for it', async () => {
    const [one, other] = [await begun(), await begun()]
    expect(await one.confirm(await mailCode(other))).toBe('403 mail_code_invalid')
    travel(1)
    await one.client.api('/second-factor')
    expect(await one.confirm(await mailCode(one))).toBe('403 mail_code_invalid')
  })

  it('takes it for ten minutes, and never one of a log-in', async () => {
    const admin = await begun()
    const code = await mailCode(admin)
    travel(600)
    expect(await admin.confirm(code)).toBe('403 mail_code_invalid')
  })

  it('takes five tries at a mail and ten a day, then not even the right code', async () => {
    const admin = await begun()
    const code = await mailCode(admin)
    for (let i = 0; i < 5; i++) expect(await admin.confirm(wrong(code))).toBe('403 mail_code_invalid')
    expect(await admin.confirm(code)).toBe('403 mail_code_invalid')
    const again = async () => {
      const { secret, setup } = await (await admin.client.api('/second-factor')).json<Record<string, string>>()
      return (mailed: string) =>
        outcome(admin.client.api('/second-factor/confirm', { setup, code: codeOf(secret ?? ''), mailCode: mailed }))
    }
    travel(1)
    const second = await again()
    for (let i = 0; i < 5; i++) await second(wrong(await mailCode(admin)))
    travel(1)
    const third = await again()
    expect(await third(await mailCode(admin))).toBe('403 mail_code_invalid')
  })

  it('of sixteen wrong ones at once five are looked at', async () => {
    const slow = openDoor({ ADMIN_SECOND_FACTOR: 'required', DB: slowDatabase(env.DB, 20) })
    const admin = await begun(slow)
    const code = (await slow.mail(admin.email, 'factor_code')).code
    await Promise.all(Array.from({ length: 16 }, () => admin.confirm(wrong(code))))
    expect(await admin.confirm(code)).toBe('403 mail_code_invalid')
  })

  it('is mailed four times an hour, and then has to wait', async () => {
    const admin = await administrator(door)
    const begin = () => outcome(admin.client.api('/second-factor'))
    for (let i = 0; i < 4; i++) {
      expect(await begin()).toBe('200')
      travel(1)
    }
    expect(await begin()).toBe('429 too_many_requests')
    expect(await outcome(admin.client.api('/passkeys/new'))).toBe('429 too_many_requests')
    expect(await codeMails(admin)).toBe(4)
  })

  it('costs one trip to begin and one to confirm', async () => {
    const admin = await administrator(door)
    DB.watch.restart()
    const { secret, setup } = await (await admin.client.api('/second-factor')).json<Record<string, string>>()
    expect(DB.watch.trips).toHaveLength(1)
    const body = { setup, code: codeOf(secret ?? ''), mailCode: await mailCode(admin) }
    DB.watch.restart()
    expect(await outcome(admin.client.api('/second-factor/confirm', body))).toBe('200')
    expect(DB.watch.trips).toHaveLength(1)
  })
})

describe('nobody else is asked for it', () => {
  it('not ordinary people, not a second factor beside a first, not where it is optional', async () => {
    const person = await door.loggedIn()
    await enrol(person.client)
    expect(await codeMails(person)).toBe(0)
    const admin = await begun()
    expect(await admin.confirm(await mailCode(admin))).toBe('200')
    const made = await newAuthenticator().made(admin.client)
    expect(await outcome(admin.client.api('/passkeys', made))).toBe('201')
    expect(await codeMails(admin)).toBe(1)
    const free = await administrator(openDoor({ ADMIN_SECOND_FACTOR: 'optional' }))
    await enrol(free.client)
    expect(await codeMails(free)).toBe(0)
  })

  it('but whoever was made an administrator meanwhile', async () => {
    const person = await door.loggedIn()
    const { secret, setup } = await (await person.client.api('/second-factor')).json<Record<string, string>>()
    await env.DB.prepare(`UPDATE users SET role = 'admin' WHERE email = ?`).bind(person.email).run()
    const body = { setup, code: codeOf(secret ?? ''), mailCode: '000000' }
    expect(await outcome(person.client.api('/second-factor/confirm', body))).toBe('403 mail_code_needed')
  })
})

describe('by pages', () => {
  const setupOf = (html: string) => ({
    secret: /<code>([A-Z2-7 ]{39})<\/code>/.exec(html)?.[1]?.replaceAll(' ', '') ?? '',
    setup: /name="setup" value="([^"]+)"/.exec(html)?.[1] ?? '',
  })
  const text = async (answer: Promise<Response>) => (await answer).text()

  it('an administrator asks for the mail first, and types its code beside the app’s', async () => {
    const admin: Administrator = await administrator(door)
    const first = await text(admin.client.get('/account/second-factor'))
    expect(first).toContain('action="/account/second-factor/begin"')
    expect([first.includes('<svg class'), await codeMails(admin)]).toEqual([first.includes('<svg class'), 0])
    const { secret, setup } = setupOf(await text(admin.client.post('/account/second-factor/begin')))
    const post = (fields: object) =>
      admin.client.post('/account/second-factor', { setup, code: codeOf(secret), ...fields })
    const without = await post({})
    expect([without.status, await without.text()]).toEqual([422, expect.stringContaining('name="mail_code"')])
    expect(await text(post({ mail_code: await mailCode(admin) }))).toContain('<ol class="codes">')
  })

  it('the page of a new passkey has a field for it, for administrators alone', async () => {
    const admin = await administrator(door)
    admin.client.cookies.delete('access')
    expect(await text(admin.client.get('/passkeys/new'))).toContain('name="mail_code"')
    const person = await door.loggedIn()
    expect(await text(person.client.get('/passkeys/new'))).not.toContain('name="mail_code"')
  })
})
