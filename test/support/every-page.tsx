import type { Brand } from '#templates/pages/kit/brand.tsx'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import type { Shell } from '#templates/pages/kit/layout.tsx'
import { renderPage } from '#templates/pages/kit/render-page.ts'
import type { Made } from '../../src/dev/look/made.ts'
import { statesOf } from '../../src/dev/look/states.ts'
import { type Spoken, spoken } from './words.ts'

/** Every page, filled to the brim, with `text` wherever somebody else's words can stand, and every form refused. */
export const everyPage = (text: string, language = spoken('en')): [name: string, html: string][] =>
  Object.values(statesOf(madeOf(text, language)))
    .flatMap((room) => Object.entries(room))
    .map(([name, page]) => [name, renderPage(page)])

/** No brand is set. */
export const ownBrand: Brand = {
  style: null,
  logo: null,
  links: { support: '', terms: '', privacy: '' },
  isOwn: true,
}

/** A password somebody sent; no page may show it. */
export const sentPassword = 'correct horse battery'

const madeOf = (text: string, language: Spoken): Made => ({
  shell: stranger(text, language),
  inside: { ...stranger(text, language), user: { email: text, role: 'admin' } },
  say: () => text,
  form: () => failedForm(text),
  moment: { at: text, words: text },
  wait: text,
  challenge: { siteKey: 'key', action: 'register', language: 'en' },
})

const passwords = ['password', 'password_confirm', 'new_password', 'current_password']

const failedForm = (text: string): FormState => ({
  values: { email: text, username: text, code: text, ...Object.fromEntries(passwords.map((n) => [n, sentPassword])) },
  errors: Object.fromEntries(
    ['token', 'email', 'username', 'code', 'mail_code', ...passwords].map((name) => [name, text]),
  ),
  message: text,
})

const stranger = (text: string, language: Spoken): Shell => ({
  appName: text,
  brand: { ...ownBrand, links: { support: '/help', terms: '/terms', privacy: '/privacy' } },
  assets: {
    style: '/assets/style-1.css',
    script: '/assets/script-1.js',
    passkeys: '/assets/passkeys-1.js',
    icon: '/assets/icon-1.svg',
  },
  user: null,
  development: true,
  ...language,
})
