import { describe, expect, it } from 'vitest'
import { chooseLocale } from '#src/http/kit/language.ts'
import { localeOf } from '#templates/words/languages.ts'

describe('localeOf', () => {
  it.each(['de', 'DE', 'de-AT', 'de_DE', 'De-Latn-CH', ' de '])('knows %j as German', (tag) => {
    expect(localeOf(tag)).toBe('de')
  })

  it.each(['', 'd', 'deu', 'deutsch', 'sv', '*', '_de', '\0\ud800', '-'.repeat(100_000)])('knows no %j', (tag) => {
    expect(localeOf(tag)).toBeUndefined()
  })
})

it.each([
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['zh-CN', 'zh-Hans'],
  ['zh_Hans_SG', 'zh-Hans'],
  ['ar-EG', 'ar'],
])('takes %s as %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale)
})

describe('chooseLocale', () => {
  it.each([
    [undefined, undefined, undefined, 'en'],
    ['', '', '', 'en'],
    ['de', 'en', 'en', 'de'],
    ['sv en de', 'de', 'de', 'en'],
    ['sv', 'de', 'en', 'de'],
    [undefined, 'de', 'en', 'de'],
    [undefined, 'nonsense', 'de', 'de'],
    ['\0\ud800', '\0\ud800', '\0\ud800', 'en'],
    ['-'.repeat(100_000), '-'.repeat(100_000), `${'de;'.repeat(33_000)}`, 'de'],
    [' '.repeat(100_000), ' '.repeat(100_000), ','.repeat(100_000), 'en'],
  ])('for ui_locales %j, the choice %j and Accept-Language %j answers %s', (uiLocales, chosen, header, locale) => {
    expect(chooseLocale({ uiLocales, chosen, acceptLanguage: header }, 'en')).toBe(locale)
  })

  it.each([
    ['de-DE,de;q=0.9,en;q=0.8', 'de'],
    ['en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['sv-SE,sv;q=0.9,de;q=0.5,en;q=0.4', 'de'],
    ['en;q=0.1, de ; q=0.7', 'de'],
    ['en;q=0, de;q=0.001', 'de'],
    ['de;q=0', 'en'],
    ['de;q=nonsense, en;q=0.2', 'en'],
    ['de;Q=0.2;x=1, en;q=0.1', 'de'],
    ['*', 'en'],
    ['*, de;q=0.5', 'de'],
    [',;=,;q=,q', 'en'],
  ])('for Accept-Language %j answers %s', (acceptLanguage, locale) => {
    expect(chooseLocale({ uiLocales: undefined, chosen: undefined, acceptLanguage }, 'en')).toBe(locale)
  })

  it('falls back to the language of the deployment', () => {
    expect(chooseLocale({ uiLocales: 'sv', chosen: undefined, acceptLanguage: 'sv' }, 'de')).toBe('de')
  })
})
