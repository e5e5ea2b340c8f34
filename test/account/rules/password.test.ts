import { describe, expect, it } from 'vitest'
import { checkPassword, passwordContext } from '#src/account/rules/password.ts'
import { randomFrom } from './random.ts'

const rules = { minLength: 8, context: passwordContext('Gatehouse', 'ada@example.com', 'ada') }
const check = (password: string) => checkPassword(password, rules)

/** So many different letters of one code point in NFKC, each of four when typed. */
function typedAsFour(count: number): string {
  const random = randomFrom(1)
  const letters = ['α', 'η', 'ω', 'Α', 'Η', 'Ω']
  return Array.from({ length: count }, () => `${letters[random(6)]}\u0313\u0300\u0345`).join('')
}

// checks 9
describe('the length of a password', () => {
  it.each([
    ['7 letters', 'kqzvxwp', 'too_short'],
    ['8 letters', 'kqzvxwpj', null],
    ['7 emoji, which are 14 UTF-16 units', '🐎🔋📎🎻🌵🧊🪁', 'too_short'],
    ['8 emoji', '🐎🔋📎🎻🌵🧊🪁🦔', null],
    ['8 code points that NFKC makes 4', 'e\u0301a\u0300u\u0308o\u0302', 'too_short'],
    ['5 code points that NFKC makes 14', '㏕㏒㎅㏈㏂', null],
    ['128 letters', 'kqzv xwpj mbtn rgd '.repeat(7).slice(0, 127).concat('é'), null],
    ['128 emoji', '🐎🔋'.repeat(63).concat('🦔🌵'), null],
    ['128 letters, typed as 512', typedAsFour(128), null],
    ['129 letters, typed as 516', typedAsFour(129), 'too_long'],
    ['129 letters', 'kqzv xwpj '.repeat(12).concat('123456789'), 'too_long'],
    ['10,000 letters', 'kqzvxwpj'.repeat(1250), 'too_long'],
  ])('is 8 to 128 code points in NFKC: %s', (_, password, problem) => {
    expect(check(password)).toBe(problem)
  })

  it('follows the setting', () => {
    expect(checkPassword('kqzvxwpjmbtnrg', { ...rules, minLength: 15 })).toBe('too_short')
    expect(checkPassword('kqzvxwpjmbtnrgd', { ...rules, minLength: 15 })).toBeNull()
  })
})

describe('the characters of a password', () => {
  it.each([
    ...['                x', ' leads and trails ', 'all lower case letters', 'ALL UPPER CASE LETTERS', '73920518463'],
    ...['$%&/(=?{}[]', 'пароль на каждый день', '正しい馬の電池と針', 'Zwölf Boxkämpfer', 'tab\tand\nline break'],
  ])('are of any kind and script: %j', (password) => {
    expect(check(password)).toBeNull()
  })

  it.each(['kqzv\0xwpj', '\0'.repeat(8), 'kqzvxwpj\ud800', '\udc00kqzvxwpj', 'x\0'])('cannot be %j', (password) => {
    expect(check(password)).toBe('malformed')
  })
})

describe('checkPassword', () => {
  it.each(['1', 'a', ' ', '!', 'password', '\u0301', 'a\u0315\u0300', '\ufdfa', '\0', '\ud800', '1a', '😀'])(
    'gives a verdict on 100 kB of %j',
    (piece) => {
      expect(check(piece.repeat(100_000 / piece.length))).toBe('too_long')
    },
  )

  it.each(['1', 'ab', 'aab', 'qwe', '123 ', 'gatehouse', 'x1', 'a1!'])(
    'gives a verdict on the longest made of %j',
    (piece) => {
      expect(check(`${piece.repeat(128).slice(0, 127)}~`)).toMatch(/^(too_common|context_word)$/)
    },
  )
})
