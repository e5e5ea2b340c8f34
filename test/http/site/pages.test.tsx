import { describe, expect, it } from 'vitest'
import { challengeScript } from '#templates/pages/kit/challenge.tsx'
import { blankForm } from '#templates/pages/kit/form-state.ts'
import { renderPage } from '#templates/pages/kit/render-page.ts'
import { LoginPage } from '#templates/pages/log-in/login.tsx'
import { RegisterPage } from '#templates/pages/sign-up/register.tsx'
import { everyPage, ownBrand, sentPassword } from '../../support/every-page.tsx'
import { type Element, find, parse } from '../../support/markup.ts'
import { spoken } from '../../support/words.ts'

const plain = 'A sentence'

const payloads = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '" autofocus onfocus="alert(1)',
  '</title></textarea></style><svg/onload=alert(1)>',
  '<!--',
  ']]><base href=//evil.example>',
  '&quot;&gt;&lt;script&gt;',
  'javascript:alert(1)',
  '//evil.example/%0d%0aSet-Cookie:a=b',
  'constructor __proto__ {{1}}',
]

describe.each(everyPage(plain))('the page %s', (name, html) => {
  it('is a document with a language, a title and one heading of the first level', async () => {
    const elements = await parse(html)
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en" dir="ltr" class="own">/)
    expect(find(elements, 'title')).toHaveLength(1)
    expect(find(elements, 'h1')).toHaveLength(1)
    expect(find(elements, 'h1 h2 h3 h4').map((heading) => heading.tag)[0]).toBe('h1')
    expect(find(elements, 'meta')).toContainEqual({ tag: 'meta', attributes: { name: 'robots', content: 'noindex' } })
  })

  // checks 103
  it('has nothing inline that the policy on it would refuse', async () => {
    const elements = await parse(html)
    expect(find(elements, 'style')).toEqual([])
    expect(find(elements, 'script').filter((script) => !script.attributes.src)).toEqual([])
    expect(elements.flatMap((element) => Object.keys(element.attributes)).filter(isInline)).toEqual([])
  })

  it('leads nowhere but to this site, and loads nothing but a challenge from elsewhere', async () => {
    const elements = await parse(html)
    const addresses = ['href', 'src', 'action', 'formaction'].flatMap((name) =>
      find(elements, `[${name}]`).map((element) => element.attributes[name]),
    )
    expect(addresses.length).toBeGreaterThan(2)
    const own = addresses.filter((address) => address !== challengeScript)
    // An authenticator app on the same device is no other site.
    for (const address of own) expect(address).toMatch(/^(\/(?!\/)|#|otpauth:\/\/totp\/)/)
    expect(find(elements, '[target]')).toEqual([])
  })

  it('labels every input, under ids that are there once', async () => {
    const elements = await parse(html)
    const ids = find(elements, '[id]').map((element) => element.attributes.id)
    expect(new Set(ids).size).toBe(ids.length)
    const labelled = find(elements, 'label').map((label) => label.attributes.for)
    for (const input of inputs(elements)) {
      expect(labelled).toContain(input.attributes.id)
      expect(input.attributes.type === 'checkbox' || input.attributes.autocomplete).toBeTruthy()
    }
    expect([...labelled, ...references(elements)].filter((id) => !ids.includes(id))).toEqual([])
  })

  // A page whose forms are as they were first shown has no error to tie.
  it.skipIf(!html.includes('role="alert"'))('ties every error to its field', async () => {
    const elements = await parse(html)
    // The form for a mail on the log-in page is answered by a page of its own, that for a passkey by the script.
    const described = inputs(elements).filter(
      ({ tag, attributes }) =>
        tag !== 'select' &&
        !['checkbox', 'search'].includes(attributes.type ?? '') &&
        attributes.name !== 'label' &&
        name !== 'newPasskey' &&
        !(name.endsWith('OtherWays') && attributes.id === 'mail-email'),
    )
    for (const { attributes } of described) {
      expect(attributes['aria-invalid']).toBe('true')
      expect(attributes['aria-describedby']?.split(' ')).toContain(`${attributes.id}-error`)
    }
    const invalid = elements.filter((element) => element.attributes.class === 'error')
    expect(invalid).toHaveLength(described.length)
  })

  // checks 15
  it('shows no password that was sent', () => {
    expect(html).not.toContain(sentPassword)
  })
})

// checks 109
describe('words of strangers', () => {
  it.each(payloads)('change no element and no attribute: %s', async (payload) => {
    const pages = new Map(everyPage(payload))
    for (const [name, harmless] of everyPage(plain)) {
      const hostile = pages.get(name) ?? ''
      expect(shape(await parse(hostile)), name).toEqual(shape(await parse(harmless)))
    }
  })

  it.each(payloads)('come back in a field as they were typed: %s', async (payload) => {
    const page = new Map(everyPage(payload)).get('login') ?? ''
    const email = inputs(await parse(page)).find((input) => input.attributes.name === 'email')
    expect(email?.attributes.value).toBe(payload)
  })

  it.each(payloads)('stay one segment of an address: %s', async (payload) => {
    const page = new Map(everyPage(payload)).get('reset') ?? ''
    const [form] = find(await parse(page), 'form')
    expect(form?.attributes.action).toBe(`/reset/${encodeURIComponent(payload)}`)
  })
})

describe('forms', () => {
  const shell = {
    appName: 'Gatehouse',
    brand: ownBrand,
    assets: { style: '/s.css', script: '/s.js', passkeys: '/p.js', icon: '/i.svg' },
    user: null,
    development: false,
    ...spoken('en'),
  }

  it.each([
    ['off', ['email', 'password']],
    ['optional', ['email', 'password', 'username']],
  ] as const)('asks for a user name as the setting says: %s', async (username, names) => {
    const html = renderPage(<RegisterPage shell={shell} form={blankForm} username={username} minLength={12} />)
    expect(inputs(await parse(html)).map((input) => input.attributes.name)).toEqual(names)
    expect(html).toContain('At least 12 characters')
  })

  it('says nothing of errors while there are none', async () => {
    const html = renderPage(<RegisterPage shell={shell} form={blankForm} username="off" minLength={8} />)
    expect(find(await parse(html), '[aria-invalid]')).toEqual([])
    expect(html).not.toContain('role="alert"')
    expect(html).not.toContain('/dev/mailbox')
  })

  it('says each mistake once, beside its field, and begins at the first', async () => {
    const errors = { email: 'No address.', password: 'Too short.' }
    const form = { values: {}, errors }
    const html = renderPage(<RegisterPage shell={shell} form={form} username="off" minLength={8} />)
    for (const sentence of Object.values(errors)) expect(html.split(sentence)).toHaveLength(2)
    expect(html).not.toContain('role="alert"')
    expect(find(await parse(html), '[autofocus]').map((input) => input.attributes.name)).toEqual(['email'])
  })

  it('says above the form what has no field in it', () => {
    const form = { values: {}, errors: { token: 'No link.' }, message: 'Not now.' }
    const html = renderPage(<RegisterPage shell={shell} form={form} username="off" minLength={8} />)
    expect(html).toMatch(/role="alert" tabindex="-1"><p>Not now.<\/p><p>No link.<\/p>/)
  })

  // This browser did not sign up; and who reads a new mailbox is not told the old address.
  const unknown = ['pendingElsewhere', 'emailConfirmElsewhere']

  it.each(everyPage(plain).filter(([name]) => !unknown.includes(name)))(
    'tells password managers whose password it is: %s',
    (_, html) => {
      for (const form of html.match(/<form.*?<\/form>/gs) ?? [])
        if (/type="password"/.test(form)) expect(form).toMatch(/autocomplete="(username|email)/)
    },
  )

  it('keeps the tick of a log-in that was refused', async () => {
    const form = { ...blankForm, values: { remember: 'on' } }
    const html = renderPage(<LoginPage shell={shell} form={form} usernames={false} />)
    expect(find(await parse(html), '[checked]').map((input) => input.attributes.name)).toEqual(['remember'])
  })
})

const isInline = (attribute: string) => attribute === 'style' || attribute.startsWith('on')

const inputs = (elements: Element[]) =>
  find(elements, 'input select textarea').filter(
    ({ attributes }) => attributes.type !== 'hidden' && !('hidden' in attributes),
  )

const shape = (elements: Element[]) =>
  elements.map((element) => `${element.tag} ${Object.keys(element.attributes).join(' ')}`)

/** The ids that descriptions and links within the page name. */
function references(elements: Element[]) {
  const described = find(elements, '[aria-describedby]').flatMap((one) =>
    one.attributes['aria-describedby']?.split(' '),
  )
  const links = find(elements, '[href]').map((link) => link.attributes.href ?? '')
  return [...described, ...links.filter((link) => link.startsWith('#')).map((link) => link.slice(1))]
}
