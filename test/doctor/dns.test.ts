import { afterEach, describe, expect, it, vi } from 'vitest'
import { faults, key, look, quoted, vars, type Zone } from './zone.ts'

const sound: Zone = {
  'example.com TXT': ['"v=spf1 include:_spf.google.com ~all"', '"some-verification=1"'],
  'send.example.com TXT': quoted('v=spf1 include:amazonses.com ~all'),
  'send.example.com MX': ['10 feedback-smtp.eu-west-1.amazonses.com.'],
  // A record longer than 255 bytes comes in pieces.
  'resend._domainkey.example.com TXT': [`"${key.slice(0, 200)}" "${key.slice(200)}"`],
  '_dmarc.example.com TXT': quoted('v=DMARC1; p=reject; rua=mailto:dmarc@example.com'),
}

afterEach(() => void vi.restoreAllMocks())

describe('the DNS of a domain that Resend sends for', () => {
  it('is in order', async () => {
    const checks = await look(sound, vars('resend'))
    expect(faults(checks)).toEqual([])
    expect(checks.map(({ name }) => name)).toEqual(['SPF of example.com', 'SPF for resend', 'DKIM for resend', 'DMARC'])
  })

  it('lacks everything, and each is told with the record to add', async () => {
    const checks = await look({}, vars('resend'))
    expect(faults(checks)).toEqual([
      '✗ SPF for resend: send.example.com has no SPF record',
      '✗ SPF for resend: send.example.com has no MX record: bounces cannot come back',
      '✗ DKIM for resend: resend._domainkey.example.com is not there',
      '✗ DMARC: neither example.com nor a domain above it has a record',
    ])
    const mends = checks.map(({ mend }) => mend).join('\n')
    expect(mends).toContain('send.example.com TXT "v=spf1 include:amazonses.com ~all"')
    expect(mends).toContain('MX 10 feedback-smtp.<region>.amazonses.com')
    expect(mends).toContain('_dmarc.example.com TXT "v=DMARC1; p=none;')
  })

  it.each<[string, Zone, string[]]>([
    [
      'two SPF records where bounces go',
      { 'send.example.com TXT': ['"v=spf1 include:amazonses.com ~all"', '"v=spf1 -all"'] },
      ['✗ SPF for resend: send.example.com has 2 SPF records, which are as good as none'],
    ],
    [
      'an SPF record for somebody else',
      { 'send.example.com TXT': quoted('v=spf1 include:amazonses.com.evil.example -all') },
      ['✗ SPF for resend: the SPF record of send.example.com does not name include:amazonses.com'],
    ],
    [
      'two SPF records of its own',
      { 'example.com TXT': ['"v=spf1 -all"', '"v=spf1 ~all"'] },
      ['✗ SPF of example.com: example.com has 2 SPF records'],
    ],
    [
      'a revoked key',
      { 'resend._domainkey.example.com TXT': quoted('v=DKIM1; p=') },
      ['✗ DKIM for resend: the key of resend._domainkey.example.com is revoked: its p= is empty'],
    ],
    [
      'something else than a key',
      { 'resend._domainkey.example.com TXT': quoted('v=spf1 -all') },
      ['✗ DKIM for resend: resend._domainkey.example.com holds no DKIM key'],
    ],
    [
      'two policies',
      { '_dmarc.example.com TXT': ['"v=DMARC1; p=none"', '"v=DMARC1; p=reject"'] },
      ['✗ DMARC: _dmarc.example.com has 2 records, which are as good as none'],
    ],
    [
      'a policy that there is not',
      { '_dmarc.example.com TXT': quoted('v=DMARC1; p=block') },
      ['✗ DMARC: the record at _dmarc.example.com says no policy that there is: p=block'],
    ],
  ])('has %s', async (_, changes, expected) => {
    expect(faults(await look({ ...sound, ...changes }, vars('resend')))).toEqual(expected)
  })

  it('may have bounces sent elsewhere', async () => {
    const { 'send.example.com TXT': spf = [], 'send.example.com MX': mx = [], ...others } = sound
    const zone = { ...others, 'mail.example.com TXT': spf, 'mail.example.com MX': mx }
    expect(faults(await look(zone, vars('resend')))).toHaveLength(2)
    expect(faults(await look(zone, vars('resend'), { returnPaths: ['mail.example.com'] }))).toEqual([])
  })

  it('may be published by aliases and read without quotes', async () => {
    const { 'resend._domainkey.example.com TXT': _, ...others } = sound
    const zone = {
      ...others,
      'resend._domainkey.example.com CNAME': ['key.resend.example.'],
      'key.resend.example TXT': [key],
    }
    expect(faults(await look(zone, vars('resend')))).toEqual([])
  })
})

describe('the DNS of a domain that others send for', () => {
  const dmarc = { '_dmarc.example.com TXT': quoted('v=DMARC1; p=quarantine') }

  it('is in order for Cloudflare', async () => {
    const zone = {
      ...dmarc,
      'cf-bounce.example.com TXT': quoted('v=spf1 include:_spf.mx.cloudflare.net ~all'),
      'cf-bounce.example.com MX': ['22 route1.mx.cloudflare.net.'],
      'cf-bounce._domainkey.example.com TXT': quoted(key),
    }
    expect(faults(await look(zone, vars('cloudflare')))).toEqual([])
    expect(faults(await look(dmarc, vars('cloudflare')))).toHaveLength(3)
  })

  it('is in order for Mailgun, at the domain that it was given', async () => {
    const zone = {
      ...dmarc,
      'mg.example.com TXT': quoted('v=spf1 include:mailgun.org ~all'),
      'pdk2._domainkey.mg.example.com CNAME': ['pdk2._domainkey.9d876.dkim1.mailgun.com.'],
      'pdk2._domainkey.9d876.dkim1.mailgun.com TXT': quoted(key),
    }
    const settings = vars('mailgun', { MAIL_MAILGUN_DOMAIN: 'mg.example.com' })
    expect(faults(await look(zone, settings))).toEqual([])
    expect(faults(await look(dmarc, settings))).toEqual([
      '✗ SPF for mailgun: mg.example.com has no SPF record',
      '! DKIM for mailgun: not checked: none of its usual selectors is at mg.example.com',
    ])
  })

  it('needs a named selector for Postmark and SES, whose own differ by account', async () => {
    const zone = { ...dmarc, 'pm-bounces.example.com CNAME': ['PM.mtasv.net.'] }
    expect(faults(await look(zone, vars('postmark, ses')))).toEqual([
      '! DKIM for postmark: not checked: its selectors differ by account',
      '! DKIM for ses: not checked: its selectors differ by account',
    ])
    const named = { dkimSelectors: ['2026pm', 'abc'] }
    const checks = await look(
      { ...zone, '2026pm._domainkey.example.com TXT': quoted(key) },
      vars('postmark ses'),
      named,
    )
    expect(faults(checks)).toEqual(['✗ DKIM of abc: abc._domainkey.example.com is not there'])
  })

  it('warns where bounces come back only by a domain that is not ours', async () => {
    const named = { dkimSelectors: ['2026pm'] }
    const checks = await look({ ...dmarc, '2026pm._domainkey.example.com TXT': quoted(key) }, vars('postmark'), named)
    expect(faults(checks)).toEqual(['! SPF for postmark: pm-bounces.example.com has no SPF record'])
    expect(checks.map(({ mend }) => mend).join()).toContain('pm-bounces.example.com CNAME pm.mtasv.net')
  })
})
