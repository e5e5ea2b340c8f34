import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { parseKeyring } from '../../../src/lib/keyring.ts'
import { render } from '../../../src/mail/delivery/render.ts'
import { placeInWords, timeInWords } from '../../../src/mail/delivery/wording.ts'
import { readLink } from '../../../src/mail/link-tokens.ts'
import type { WaitingMail } from '../../../src/store/mail/waiting-mails.ts'
import { mailKindNames } from '../../../src/store/schema/index.ts'
import { start } from '../../support/mail-world.ts'
import { waitingMail } from '../../support/waiting-mail.ts'

const config = { ...readConfig(env), publicUrl: 'https://auth.example.com' }
const { kid } = config.keyring.signing('link')

const row = (changes: Partial<WaitingMail> = {}) =>
  waitingMail({
    ...{ registrationId: 'r', kid, createdAt: start, expiresAt: start + 3600 },
    params: { country: 'DE', browser: 'Firefox' },
    ...changes,
  })

async function rendered(changes: Partial<WaitingMail> = {}) {
  const mail = await render(config, row(changes))
  if (!mail.ok) throw new Error(mail.code)
  return mail.value
}

describe('render', () => {
  it.each(mailKindNames)('renders the same bytes of %s at every retry', async (kind) => {
    const mail = row({ kind, userId: 'u', newEmail: 'b@example.org' })
    const retried = { ...mail, status: 'sending', attempts: 4, lastClass: 'uncertain', leaseUntil: 9 } as const
    expect(await render(config, retried)).toEqual(await render(config, mail))
  })

  it.each(mailKindNames)('leaves no placeholder, no undefined and no http link in %s', async (kind) => {
    const { subject, text, html } = await rendered({ kind, userId: 'u', newEmail: 'b@example.org' })
    for (const part of [subject, text, html])
      expect(part).not.toMatch(/\{\{|\[\[|\(\(\d|undefined|http:\/\/(?!www\.w3)/)
  })

  it('addresses one recipient, and says that a machine wrote it', async () => {
    expect(await rendered()).toMatchObject({
      ...{ id: 'm', kind: 'confirm', to: 'ada@example.org', from: config.mail.from },
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'X-Entity-Ref-ID': 'm' },
    })
  })

  it.each([
    ['confirm', 'confirm', /https:\/\/auth\.example\.com\/confirm\/(\S+)/],
    ['confirm', 'disown', /https:\/\/auth\.example\.com\/disown\/(\S+)/],
    ['reset', 'reset', /https:\/\/auth\.example\.com\/reset\/(\S+)/],
    ['email_change', 'email_change', /https:\/\/auth\.example\.com\/email\/confirm\/(\S+)/],
    ['email_change_requested', 'email_stop', /https:\/\/auth\.example\.com\/email\/stop\/(\S+)/],
    ['email_changed', 'email_undo', /https:\/\/auth\.example\.com\/email\/undo\/(\S+)/],
    ['login_trouble', 'unlock', /https:\/\/auth\.example\.com\/unlock\/(\S+)/],
    ['invitation', 'invite', /https:\/\/auth\.example\.com\/invite\/(\S+)/],
  ] as const)('puts into %s a link for the purpose %s', async (kind, purpose, pattern) => {
    const { text, html } = await rendered({ kind, newEmail: 'b@example.org' })
    const [url, token] = pattern.exec(text) ?? []
    expect(html).toContain(`"${url}"`)
    const read = await readLink(config.keyring, purpose, token ?? '', start)
    const expected = { subject: 'r', mailId: 'm', securityVersion: 1, expiresAt: start + 3600 }
    expect(read).toEqual({ ok: true, value: expected })
  })

  it('shows the six digits of the registration, and other ones once its address is corrected', async () => {
    const [first, second] = [await rendered(), await rendered({ securityVersion: 2 })]
    expect(first.code).toMatch(/^\d{6}$/)
    expect(first.text).toContain(first.code)
    expect(second.code).not.toBe(first.code)
  })

  it('shows no code in any other mail', async () => {
    expect(await rendered({ kind: 'reset' })).not.toHaveProperty('code')
  })

  it('speaks the language of the row, and English when it knows none', async () => {
    expect((await rendered({ locale: 'de' })).text).toContain('21. November 2026, 00:57 UTC')
    expect((await rendered({ locale: 'tlh' })).text).toContain('21 November 2026, 00:57 UTC')
  })

  it('fails when the key of the row has left the key ring', async () => {
    expect(await render(config, row({ kid: 'gone' }))).toEqual({ ok: false, code: 'key_missing' })
    const { keyring } = parseKeyring('{"keys":[]}')
    expect(await render({ ...config, keyring }, row())).toEqual({ ok: false, code: 'key_missing' })
  })
})

describe('timeInWords', () => {
  it.each([
    ['en', '5 January 1970, 00:03 UTC'],
    ['de', '5. Januar 1970, 00:03 UTC'],
  ] as const)('writes a time of day in UTC (%s)', (locale, words) => {
    expect(timeInWords(4 * 86_400 + 200, locale)).toBe(words)
  })
})

describe('placeInWords', () => {
  it.each([
    [{ browser: 'Firefox', country: 'DE' }, 'Firefox, Germany', 'Firefox, Deutschland'],
    [{ browser: 'Firefox' }, 'Firefox', 'Firefox'],
    [{ country: 'FR' }, 'France', 'Frankreich'],
    [{ browser: 'Firefox', country: 'XX' }, 'Firefox', 'Firefox'],
    [{ browser: 'Firefox', country: 'T1' }, 'Firefox', 'Firefox'],
    [{}, 'an unknown browser or place', 'unbekannt'],
    [{ browser: 'Visit\r\nhttps://evil.example', country: 'D\u0000' }, 'an unknown browser or place', 'unbekannt'],
  ])('tells %j', (params, english, german) => {
    expect([placeInWords(params, 'en'), placeInWords(params, 'de')]).toEqual([english, german])
  })
})
