import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openDoor } from '../support/door.ts'

const svg = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')}`
const plain = openDoor()
const branded = openDoor({
  ...{ APP_NAME: 'Harbour', BRAND_ACCENT: '#ffdd00', BRAND_LOGO_URL: `/logo.svg ${svg}` },
  ...{ SUPPORT_URL: 'https://harbour.example/help?a=1&b=2', TERMS_URL: 'https://harbour.example/terms' },
})

const home = async (door: typeof plain) => (await door.newClient().get('/')).text()

describe('a brand', () => {
  it('stands on every page: colours, logo for both grounds, links', async () => {
    const html = await home(branded)
    expect(html).toContain('<link rel="stylesheet" href="/brand/colours.css?')
    expect(html).toContain('src="/logo.svg"')
    expect(html).toContain('srcset="/brand/logo-dark"')
    expect(html).toContain('href="https://harbour.example/help?a=1&amp;b=2"')
    expect(html).toContain('href="https://harbour.example/terms"')
    expect(html).not.toContain('class="own"')
  })

  it('is ours where none is set', async () => {
    const html = await home(plain)
    expect(html).toContain('class="own"')
    expect(html).not.toContain('/brand/')
  })

  it('makes a colour dark enough to be read', async () => {
    const answer = await branded.newClient().get('/brand/colours.css')
    expect(answer.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
    expect(await answer.text()).toMatch(/^:root\{--accent:#7a6a00;.+dark.+--accent:#ffdd00;/)
  })

  it('gives a picture out of the settings no power', async () => {
    const answer = await branded.newClient().get('/brand/logo-dark')
    expect(answer.headers.get('Content-Type')).toBe('image/svg+xml')
    expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox')
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(await answer.text()).toContain('<svg')
    expect((await branded.newClient().get('/brand/logo')).status).toBe(404)
  })

  it('stands in mails, in text too', async () => {
    const mail = await branded.mail((await branded.registered()).email)
    expect(mail.html).toContain('<img src="http://localhost:8787/logo.svg"')
    expect(mail.html).toContain('https://harbour.example/terms')
    expect(mail.html).not.toContain('#0a6a54')
    const colours = [...mail.html.matchAll(/color: ?(#\w+)/g)].map(([, colour]) => colour)
    expect(colours.filter((colour) => !/^#([0-9a-f]{3}|[0-9a-f]{6})$/.test(colour ?? ''))).toEqual([])
    expect(mail.text).toContain('Help: https://harbour.example/help?a=1&b=2')
  })

  it('leaves nothing of itself in mails where none is set', async () => {
    const { html, text } = await plain.mail((await plain.registered()).email)
    expect(html + text).not.toMatch(/\(\(|<img/)
  })

  it.each([
    ['BRAND_ACCENT', 'teal'],
    ['BRAND_LOGO_URL', 'https://elsewhere.example/logo.svg'],
    ['BRAND_LOGO_URL', 'data:text/html,<script>'],
    ['SUPPORT_URL', 'javascript:alert(1)'],
    ['TERMS_URL', 'terms'],
  ])('is refused with the name of the setting: %s %s', (name, value) => {
    expect(() => readConfig({ ...plain.bindings, [name]: value })).toThrow(name)
  })
})
