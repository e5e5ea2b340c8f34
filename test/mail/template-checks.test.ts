import { expect, it } from 'vitest'
import { checkCatalogues, checkMail } from '../../templates/build/mail/checks.ts'
import { wordsOf } from '../../templates/build/mail/placeholders.ts'

const common = { foot: 'From {appName}.' }
const english = { common, hello: { subject: 'Hello', intro: 'Open {url}' } }
const german = { common: { foot: 'Von {appName}.' }, hello: { subject: 'Hallo', intro: 'Öffne {url}' } }

it('takes a mail whose parts agree in every language', () => {
  expect(() => check({})).not.toThrow()
})

it('refuses a word that the catalogues do not have', () => {
  expect(() => check({ text: '[[intro]] [[foot]] [[bye]]' })).toThrow('the catalogues have no bye')
})

it('refuses a word that one language lacks', () => {
  expect(() => check({ german: { ...german, hello: { subject: 'Hallo' } } })).toThrow('de: mail.hello.intro is missing')
})

it('refuses a kind without words', () => {
  expect(() => wordsOf('farewell', [['en', english]])).toThrow('no words for farewell')
})

it('refuses a value that only one part shows', () => {
  expect(() => check({ html: '<p>[[intro]] [[foot]] {ulr}</p>' })).toThrow('(en): the parts show appName, ulr, url and')
})

it('refuses a value that one language leaves out', () => {
  const terse = { ...german, hello: { subject: 'Hallo', intro: 'Öffne das' } }
  expect(() => check({ german: terse })).toThrow('hello (de): the parts show appName, url and appName')
})

it.each(['{ url }', '{url', '[[intro', '((0))'])('refuses the malformed placeholder %s', (placeholder) => {
  expect(() => check({ text: `[[intro]] [[foot]] ${placeholder}` })).toThrow('malformed')
})

it('refuses a word that no mail uses', () => {
  const chatty = { ...german, hello: { ...german.hello, bye: 'Tschüss' } }
  expect(() => check({ german: chatty })).toThrow('de: no mail uses mail.hello.bye')
})

function check(change: { html?: string; text?: string; german?: typeof german | { common: object; hello: object } }) {
  const catalogues = [
    ['en', english],
    ['de', (change.german ?? german) as typeof german],
  ] as const
  const mail = { kind: 'hello', subject: '[[subject]]', html: '<p>[[intro]] [[foot]]</p>', text: '[[intro]] [[foot]]' }
  const named = { ...mail, ...change, words: wordsOf('hello', catalogues) }
  checkMail(named)
  checkCatalogues(catalogues, [named])
}
