import { beforeEach, describe, expect, it } from 'vitest'
import { mailboxWorld, outgoing } from '../support/mailbox-world.ts'
import { find, parse } from '../support/markup.ts'

const world = mailboxWorld()
const framed = (id: string, query = '') => world.fetch(`/dev/mailbox/${id}/html${query}`)
const html =
  '<!doctype html><html><head><style>@media (prefers-color-scheme: dark) { p { color: #fff } }</style></head><body><a href="http://localhost:8787/">x</a><script>alert(1)</script></body></html>'

beforeEach(async () => {
  await world.fetch('/dev/mailbox.json', { method: 'DELETE' })
})

describe('the frame of a mail', () => {
  it('may run nothing, load nothing and be framed by this site alone', async () => {
    const mail = outgoing({ html })
    await world.provider.send(mail)
    const response = await framed(mail.id)
    expect(response.headers.get('Content-Type')).toContain('text/html')
    expect(response.headers.get('Content-Security-Policy')).toBe(
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
    )
    expect(response.headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
  })

  it('is sandboxed by the page too', async () => {
    const mail = outgoing({ html })
    await world.provider.send(mail)
    const [frame] = find(await parse(await world.page()), 'iframe')
    expect(frame?.attributes).toMatchObject({
      sandbox: 'allow-popups allow-popups-to-escape-sandbox',
      src: `/dev/mailbox/${mail.id}/html?scheme=light`,
    })
  })

  it.each([html, '<p>no head</p>', '', '<HEAD data-x="1"></HEAD>'])(
    'opens links in another tab: %.20s',
    async (markup) => {
      const mail = outgoing({ html: markup })
      await world.provider.send(mail)
      const [base] = find(await parse(await (await framed(mail.id)).text()), 'base')
      expect(base?.attributes.target).toBe('_blank')
    },
  )

  it('shows the scheme that is asked for', async () => {
    const mail = outgoing({ html })
    await world.provider.send(mail)
    const dark = await (await framed(mail.id, '?scheme=dark')).text()
    expect(dark).toContain('@media (min-width:0) { p')
    expect(dark).toContain('color-scheme:dark')
    const light = await (await framed(mail.id, '?scheme=%22%3E')).text()
    expect(light).toContain('@media (max-width:0) { p')
    expect(light).toContain('color-scheme:light')
  })
})

describe('the previews', () => {
  it('show every kind in every language, with nothing left to fill in', async () => {
    const elements = await parse(await world.page('/previews'))
    const paths = find(elements, 'a')
      .map(({ attributes }) => attributes.href ?? '')
      .filter((href) => href.includes('/previews/'))
    expect(paths.length).toBeGreaterThanOrEqual(20)
    for (const path of paths) {
      const page = await (await world.fetch(path)).text()
      const [frame] = find(await parse(page), 'iframe')
      const response = await world.fetch(frame?.attributes.src ?? '')
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Security-Policy')).toContain('sandbox')
      expect(page + (await response.text())).not.toMatch(/\{\{|\[\[|undefined/)
    }
  })
})
