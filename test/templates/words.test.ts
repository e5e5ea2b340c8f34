import { expect, it } from 'vitest'
import { locales } from '#templates/words/languages.ts'
import type { Words } from '#templates/words/words.ts'
import { checkWords, flatten } from '../../templates/build/words/check.ts'
import { catalogues } from '../support/words.ts'

const english = { room: { title: 'Hello {name}', text: 'Two {a} and {b}' } }

it.each([
  ['takes other words with the same placeholders', { title: 'Hallo {name}', text: '{b} und {a}' }, null],
  ['refuses a missing word', { title: 'Hallo {name}' }, 'de: room.text is missing'],
  ['refuses an empty word', { title: 'Hallo {name}', text: '' }, 'de: room.text is missing'],
  ['refuses a surplus word', { ...english.room, more: 'Mehr' }, 'de: English has no room.more'],
  [
    'refuses a renamed placeholder',
    { ...english.room, title: 'Hallo {nam}' },
    'room.title fills in "nam", English "name"',
  ],
  ['refuses a placeholder left out', { ...english.room, text: 'Nur {a}' }, 'room.text fills in "a", English "a, b"'],
  ['refuses a malformed placeholder', { ...english.room, title: 'Hallo {name} {' }, 'room.title has a malformed'],
])('%s', (_, room, problem) => {
  const check = () => checkWords('de', { room }, english)
  if (problem === null) expect(check).not.toThrow()
  else expect(check).toThrow(problem)
})

it('has the compiler refuse a missing or a surplus key', () => {
  const { frame, ...rest } = catalogues.en
  // @ts-expect-error a room is missing
  const less: Words = rest
  // @ts-expect-error and here is one too many
  const more: Words = { ...rest, frame, attic: { title: 'Attic' } }
  expect([less, more]).toHaveLength(2)
})

it.each(locales)('has whole words in %s', (locale) => {
  expect(() => checkWords(locale, catalogues[locale], catalogues.en)).not.toThrow()
  for (const word of flatten(catalogues[locale]).values()) expect(word).toBe(word.trim())
})

it('says everything in each language in its own words', () => {
  const german = flatten(catalogues.de)
  // Of which German has no other.
  const alike = ['Apps']
  const same = [...flatten(catalogues.en)].filter(([name, word]) => german.get(name) === word && !alike.includes(word))
  expect(same.map(([, word]) => word)).toEqual([])
})
