import { describe, expect, it } from 'vitest'
import {
  fillTemplate,
  type Locale,
  locales,
  type MailFields,
  type RenderedMail,
} from '../../src/mail/templates.generated.ts'
import { shownFields as fields, mailSite as site } from '../support/shown-fields.ts'

type Kind = keyof MailFields

const kinds = Object.keys(fields) as Kind[]
const every = kinds.flatMap((kind) => locales.map((locale) => ({ kind, locale })))

describe.each(every)('the mail $kind in $locale', ({ kind, locale }) => {
  const mail = render(kind, locale)

  // checks 135
  it('shows every value in both parts', () => {
    for (const value of Object.values(fields[kind])) {
      expect(mail.html).toContain(value)
      // A value may go on in the next line.
      expect(mail.text.replaceAll('\n', ' ')).toContain(value)
    }
  })

  it('leaves no placeholder unfilled', () => {
    // Those two are the brand's, which the renderer puts in.
    expect(JSON.stringify(mail).replace(/\(\((logo|links)\)\)/g, '')).not.toMatch(
      /\{\w+\}|\{\{|\}\}|\[\[|\]\]|\(\(|\)\)|undefined/,
    )
  })

  // checks 133
  it('links to the same addresses in both parts, and to nothing but the given ones', async () => {
    const given = Object.values(fields[kind]).filter((value) => value.startsWith(site))
    const links = (await parse(mail.html)).flatMap(({ attributes }) => attributes.href ?? [])
    expect(new Set(links)).toEqual(new Set(given))
    expect(new Set(mail.text.match(/https?:\S+/g))).toEqual(new Set(given))
  })

  it('loads nothing from anywhere', () => {
    const ours = Object.values(fields[kind]).filter((value) => value.startsWith(site))
    const rest = ours.reduce((html, url) => html.replaceAll(url, ''), mail.html)
    expect(rest.replace('xmlns="http://www.w3.org/1999/xhtml"', '')).not.toMatch(
      /https?:|\/\/[a-z]|<link|<img|<script|<iframe|@import|@font-face|url\(|src=/i,
    )
  })

  it('keeps the prose of the text part within 78 columns and each address alone on its line', () => {
    for (const line of mail.text.split('\n'))
      if (line.includes('://')) expect(line).toMatch(/^https:\/\/\S+$/)
      else expect(line.length, line).toBeLessThanOrEqual(78)
  })

  // checks 131
  it('takes no markup from a value', async () => {
    const hostile = mapFields(
      kind,
      (value) => `${value}"'><img src=x onerror=alert(1)><a href=//evil.example>&amp;</a>`,
    )
    const { html } = render(kind, locale, hostile)
    expect(await shapeOf(html)).toEqual(await shapeOf(mail.html))
    expect(html).toContain('&quot;&#39;&gt;&lt;img src=x onerror=alert(1)&gt;')
  })

  // checks 132
  it('drops line breaks, control characters and direction marks from values', () => {
    const marks = '\r\n\t\0\x1b\x7f\x85\u2028\u2029\u061c\u200e\u200f\u202a\u202e\u2066\u2069'
    expect(
      render(
        kind,
        locale,
        mapFields(kind, (value) => value.slice(0, 1) + marks + value.slice(1)),
      ),
    ).toEqual(mail)
  })

  it('never takes a value for a placeholder', () => {
    const { subject, text } = render(kind, locale, { ...fields[kind], appName: '{url}[[0]]((0))$&' })
    expect(subject).toContain('{url}[[0]]((0))$&')
    expect(text).toContain('{url}[[0]]((0))$&')
  })

  it('refuses to be made with a value missing', () => {
    expect(() => render(kind, locale, {})).toThrow('is missing')
  })

  it('names its language, adapts to a dark screen and begins with a preview of its own', () => {
    expect(mail.html).toContain(`<html lang="${locale}"`)
    expect(mail.html).toContain('<meta name="color-scheme" content="light dark">')
    expect(mail.html).toContain('prefers-color-scheme')
    expect(mail.html).toMatch(/<body[^>]*> *<div style="display:none;[^"]*">[^<]{8,}<\/div>/)
  })

  it('stays far below the size at which mailboxes cut a mail off', () => {
    expect(new TextEncoder().encode(mail.html).length).toBeLessThan(100_000)
    expect(mail.subject.length).toBeLessThanOrEqual(78)
  })
})

it.each(kinds)('says %s in each language in its own words', (kind) => {
  const mails = locales.map((locale) => render(kind, locale))
  for (const part of ['subject', 'html', 'text'] as const)
    expect(new Set(mails.map((mail) => mail[part])).size).toBe(locales.length)
})

it.each(['confirm', 'reset', 'email_change', 'invitation'] as const)(
  'shows the link of %s as a button and in clear',
  (kind) => {
    const { url } = fields[kind]
    expect(render(kind, 'en').html.split(`href="${url}"`)).toHaveLength(3)
    expect(render(kind, 'en').html).toContain(`>${url}</a>`)
  },
)

it('says how long the code and the link of a confirmation are good', () => {
  expect(render('confirm', 'en').text).toContain('works for 10 minutes')
  expect(render('confirm', 'de').text).toContain('gilt 10 Minuten')
})

const unasked = [
  ...(['password_changed', 'email_changed', 'new_device', 'session_theft', 'username_changed'] as const),
  ...(['passkey_added', 'passkey_removed', 'passkey_counter'] as const),
]
// checks 136
it.each(unasked)('gives who did not cause %s one thing to do', (kind) => {
  const way = Object.entries(fields[kind]).find(([name]) => name === 'undoUrl' || name === 'resetUrl')?.[1]
  expect(render(kind, 'en').text.split('\n\n').at(-2)).toBe(way)
})

function render(kind: Kind, locale: Locale, values: object = fields[kind]): RenderedMail {
  return fillTemplate(kind, values as MailFields[Kind], locale)
}

function mapFields(kind: Kind, change: (value: string) => string): object {
  return Object.fromEntries(Object.entries(fields[kind]).map(([name, value]) => [name, change(value)]))
}

async function shapeOf(html: string) {
  return (await parse(html)).map(({ tag, attributes }) => [tag, Object.keys(attributes)])
}

async function parse(html: string) {
  const elements: { tag: string; attributes: Record<string, string> }[] = []
  const rewriter = new HTMLRewriter().on('*', {
    element: ({ tagName, attributes }) =>
      void elements.push({ tag: tagName, attributes: Object.fromEntries(attributes) }),
  })
  await rewriter.transform(new Response(html)).text()
  return elements
}
