import { describe, expect, it } from 'vitest'
import { checkUsername, usernameKey } from '#src/account/rules/username.ts'

// checks 8
describe('checkUsername', () => {
  it.each(['ada', 'Ada', 'ad', 'a1', 'ada_lovelace', 'ada.lovelace', 'A_', 'a.', 'adminton', 'rooted', 'x'.repeat(64)])(
    'takes %j',
    (name) => {
      expect(checkUsername(name)).toBeNull()
    },
  )

  it.each([
    ...[
      '',
      'a',
      '1a',
      '_a',
      '.a',
      'x'.repeat(65),
      'x'.repeat(100_000),
      'a b',
      ' ada',
      'ada ',
      'ada\n',
      'a-b',
      'a+b',
      'a@b',
    ],
    ...[
      'ädä',
      'adа',
      'ａｄａ',
      '\u212aelvin',
      'ada\u200b',
      'ada\u202e',
      'ada\0',
      'ada\ud800',
      '😀😀',
      'a<b>',
      "a'b",
      'a/b',
      'a%00',
    ],
  ])('refuses %j as malformed', (name) => {
    expect(checkUsername(name)).toBe('malformed')
  })

  it.each([
    'admin',
    'Admin',
    'ADMIN',
    'ad.min',
    'a_d_m_i_n',
    'admin.',
    'root',
    'support',
    'security',
    'postmaster',
    'abuse',
    'no_reply',
  ])('keeps %j for the site', (name) => {
    expect(checkUsername(name)).toBe('reserved')
  })
})

describe('usernameKey', () => {
  it('is the same for names that differ in case only', () => {
    expect(usernameKey('Ada.LOVELACE_1')).toBe('ada.lovelace_1')
  })

  it('folds ASCII only, as the database does', () => {
    expect(usernameKey('\u212aÄ')).toBe('\u212aÄ')
  })
})
