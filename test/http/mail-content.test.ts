import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { goodPassword, type Mail, mailsTo, newAddress, newestMail, site } from '../support/client.ts'
import { find, parse } from '../support/markup.ts'

const evil = '<a href="https://evil.test">Click</a>'

/** Asks as somebody would who wants a mail of ours to say or link something else. */
async function ask(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return exports.default.fetch(`https://evil.test:8443/api${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      ...{
        'Content-Type': 'application/json',
        'User-Agent': evil,
        'X-Forwarded-Host': 'evil.test',
        Referer: 'https://evil.test',
      },
      ...{
        'X-Forwarded-Proto': 'ftp',
        Forwarded: 'host=evil.test',
        'X-Original-Host': 'evil.test',
        'CF-IPCountry': evil,
      },
      ...{
        'CF-Connecting-IP': `2001:db8:ffff:${Math.floor(Math.random() * 65_536).toString(16)}::1`,
        'Accept-Language': evil,
      },
      ...headers,
    },
  })
}

async function checked(mail: Mail, to: string, purposes: string[]) {
  expect([mail.to, (mail as unknown as { headers: { To: string } }).headers.To]).toEqual([to, to])
  expect(mail.subject).toMatch(/^[\x20-\x7e]{5,78}$/)
  const elements = await parse(mail.html)
  const hrefs = find(elements, '[href]').map(({ attributes }) => attributes.href ?? '')
  for (const url of [...hrefs, ...mail.links]) expect(url.startsWith(`${site}/`)).toBe(true)
  expect(mail.links.map((url) => url.slice(site.length).split('/')[1])).toEqual(purposes)
  expect(find(elements, 'img script iframe form')).toEqual([])
  for (const part of [mail.text, mail.html, mail.subject]) expect(part).not.toMatch(/evil|Click|<a href="https/)
}

describe('a mail to a stranger', () => {
  // checks 57, 131
  it('links to PUBLIC_URL alone, and says nothing that the asker wrote', async () => {
    const email = newAddress('mail')
    await ask('/register', { email, password: goodPassword, username: 'Evil_Click_here', locale: 'en', appName: evil })
    await checked(await newestMail(email, 'confirm'), email, ['confirm', 'disown'])
    await ask('/register', { email: email.toUpperCase(), password: goodPassword })
    for (const mail of await mailsTo(email, 2)) expect(mail.to).toBe(email)
  })

  // checks 55
  it('about a reset goes to the stored address, whatever was typed', async () => {
    const email = newAddress('stored')
    const { confirmationId } = (await (await ask('/register', { email, password: goodPassword })).json()) as {
      confirmationId: string
    }
    const { code } = await newestMail(email, 'confirm')
    expect((await ask('/confirm', { confirmationId, code })).status).toBe(200)
    await ask('/password/forgot', { email: ` ${email.toUpperCase()}\n` })
    await checked(await newestMail(email, 'reset'), email, ['reset'])
    await ask('/register', { email, password: goodPassword, username: 'Evil_Click_here' })
    const notice = await newestMail(email, 'already_registered')
    expect(notice.links.some((url) => url.includes('/confirm/'))).toBe(false)
    expect(notice.text).not.toMatch(/Evil|Click/)
  })
})
