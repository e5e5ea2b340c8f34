import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'
import { createProviders } from '../src/mail/providers/index.ts'
import { openDatabase } from '../src/store/database.ts'

function problemsOf(settings: Record<string, unknown>): string[] {
  try {
    readConfig({ ...env, ...settings })
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('the settings of mail APIs', () => {
  it.each([
    ['mailpit', ['MAIL_MAILPIT_URL is missing']],
    ['resend', ['MAIL_RESEND_KEY is missing']],
    ['ses', ['MAIL_SES_ID is missing', 'MAIL_SES_KEY is missing', 'MAIL_SES_REGION is missing']],
    ['postmark', ['MAIL_POSTMARK_KEY is missing']],
    ['mailgun', ['MAIL_MAILGUN_DOMAIN is missing', 'MAIL_MAILGUN_KEY is missing']],
    ['cloudflare', ['MAIL_PROVIDERS names cloudflare, but there is no send_email binding EMAIL']],
    ['resend, postmark', ['MAIL_POSTMARK_KEY is missing', 'MAIL_RESEND_KEY is missing']],
  ])('name all that is missing for %s', (MAIL_PROVIDERS, expected) => {
    expect(problemsOf({ MAIL_PROVIDERS }).sort()).toEqual(expected)
  })

  it('ask nothing of an API that is not used', () => {
    expect(problemsOf({ MAIL_PROVIDERS: 'cloudflare', EMAIL: { send: () => undefined } })).toEqual([])
  })

  it('refuse what would break an address or a header', () => {
    const more = { MAIL_PROVIDERS: 'mailgun', MAIL_MAILGUN_KEY: 'schlüssel', MAIL_MAILGUN_DOMAIN: 'a b' }
    expect(problemsOf(more)).toEqual([
      'MAIL_MAILGUN_KEY has a character that is not plain ASCII, or a space',
      'MAIL_MAILGUN_DOMAIN has a character that is not plain ASCII, or a space',
    ])
    expect(problemsOf({ MAIL_RESEND_URL: 'nowhere' })).toEqual([
      'MAIL_RESEND_URL is "nowhere"; write an address like https://api.example.com',
    ])
  })

  it('are read by their names', () => {
    const { mail } = readConfig({
      ...{ ...env, MAIL_SES_CONFIGURATION_SET: 'gatehouse', MAIL_SES_WEBHOOK_TOPIC: 'arn:aws:sns:eu-west-1:1:x' },
      ...{
        MAIL_POSTMARK_STREAM: 'sign-up',
        MAIL_RESEND_WEBHOOK_SECRET: 'whsec_x',
        MAIL_RESEND_URL: 'http://127.0.0.1:1/',
      },
    })
    expect(mail.settings).toMatchObject({
      ses: { configurationSet: 'gatehouse', webhookTopic: 'arn:aws:sns:eu-west-1:1:x', key: '' },
      postmark: { stream: 'sign-up' },
      resend: { webhookSecret: 'whsec_x', url: 'http://127.0.0.1:1' },
    })
  })

  it('slow an API down, or let it go faster', () => {
    const rateWith = (settings: object) => {
      const config = readConfig({ ...env, MAIL_PROVIDERS: 'cloudflare', EMAIL: {}, ...settings })
      const surroundings = { clock: () => 0, db: openDatabase(env.DB), email: undefined }
      return createProviders(config, surroundings, async () => {})[0]?.rate
    }
    expect(rateWith({})).toBe(5)
    expect(rateWith({ MAIL_CLOUDFLARE_RATE: '1' })).toBe(1)
    expect(rateWith({ MAIL_CLOUDFLARE_RATE: '50', MAIL_SES_RATE: '2' })).toBe(50)
    for (const rate of ['-1', '1001', '1.5', 'fast'])
      expect(problemsOf({ MAIL_SES_RATE: rate })).toEqual(['MAIL_SES_RATE is not a whole number from 0 to 1000'])
  })

  it('switch the question about domains on, in production', () => {
    const production = {
      ...{ ...env, ENVIRONMENT: 'production', PUBLIC_URL: 'https://auth.example.com' },
      ...{ MAIL_PROVIDERS: 'cloudflare', EMAIL: {}, PASSWORD_ITERATIONS: '600000' },
    }
    expect(readConfig(production).mail.mxUrl).toBe('')
    expect(readConfig({ ...production, MX_CHECK: 'on' }).mail.mxUrl).toBe('https://cloudflare-dns.com/dns-query')
    expect(readConfig({ ...production, MX_CHECK: 'on', MAIL_MX_URL: 'http://127.0.0.1:9/q' }).mail.mxUrl).toBe(
      'http://127.0.0.1:9/q',
    )
    expect(readConfig({ ...env, MX_CHECK: 'on' }).mail.mxUrl).toBe('')
    expect(problemsOf({ MX_CHECK: 'yes' })).toHaveLength(1)
  })
})
