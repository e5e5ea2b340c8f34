import { expect, it } from 'vitest'
import { plainDigits } from '#src/account/rules/plain-digits.ts'

it.each([
  '012 789',
  ' 012-789\t',
  '0 1 2 . 7 8 9',
  '012\u2013789',
  '012\u00a0789\u3000',
  '\u200b012\u200d789\ufeff',
  '\u202a012789\u202c',
  '012\u00ad\u3164789',
  '０１２７８９',
  '٠١٢٧٨٩',
  '۰۱۲۷۸۹',
  '०१२७८९',
  '𝟎𝟏𝟐𝟕𝟖𝟗',
  '𝟘𝟙𝟚𝟟𝟠𝟡',
  '\u{1e950}\u{1e951}\u{1e952}\u{1e957}\u{1e958}\u{1e959}',
  '0️⃣1️⃣2️⃣7️⃣8️⃣9️⃣',
])('%j is 012789', (typed) => expect(plainDigits(typed)).toBe('012789'))

it.each(['O12789', '012789+', '½12789', '一二三四五六', 'l12789'])('%j is no code', (typed) => {
  expect(plainDigits(typed)).not.toMatch(/^[0-9]{6}$/)
})
