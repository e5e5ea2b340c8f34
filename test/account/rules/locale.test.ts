import { describe, expect, it } from 'vitest'
import { chooseLocale } from '#src/account/rules/locale.ts'

describe('chooseLocale', () => {
  it.each([
    [undefined, undefined, 'en'],
    ['', '', 'en'],
    ['de', undefined, 'de'],
    ['DE-at', 'en', 'de'],
    ['en', 'de', 'en'],
    ['fr', 'de', 'de'],
    ['deutsch', 'fr', 'en'],
    [undefined, 'de-DE,de;q=0.9,en;q=0.8', 'de'],
    [undefined, 'en-GB,en;q=0.9,de;q=0.8', 'en'],
    [undefined, 'fr-FR,fr;q=0.9,de;q=0.5,en;q=0.4', 'de'],
    [undefined, 'en;q=0.1, de ; q=0.7', 'de'],
    [undefined, 'en;q=0, de;q=0.001', 'de'],
    [undefined, 'de;q=0', 'en'],
    [undefined, 'de;q=nonsense, en;q=0.2', 'en'],
    [undefined, 'de;Q=0.2;x=1, en;q=0.1', 'de'],
    [undefined, '*', 'en'],
    [undefined, '*, de;q=0.5', 'de'],
    [undefined, ',;=,;q=,q', 'en'],
    ['\0\ud800', '\0\ud800', 'en'],
    ['-'.repeat(100_000), `${'de;'.repeat(33_000)}`, 'de'],
    [' '.repeat(100_000), ','.repeat(100_000), 'en'],
  ])('for %j and %j answers %s', (preferred, acceptLanguage, locale) => {
    expect(chooseLocale(preferred, acceptLanguage)).toBe(locale)
  })
})
