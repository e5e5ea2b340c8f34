import { dictionary } from '@zxcvbn-ts/language-common'
import { describe, expect, it } from 'vitest'
import { checkPassword, passwordContext } from '#src/account/rules/password.ts'

const context = passwordContext('Gatehouse', 'ada.lovelace85@analytical-engines.example', 'countess')
const check = (password: string) => checkPassword(password, { minLength: 8, context })

// checks 12
describe('a common password is refused', () => {
  it.each([
    ...among(
      'password|Password|PASSWORD1|password123|pass-word|p a s s w o r d|pass_word_2024|password!!!|...password...',
    ),
    ...among(
      'passwordpassword|password password|Password1Password1|passwordpassword99|password!!!!!!!!!!!!!!!!|p@ssw0rd|Pa$$w0rd|P4ssw0rd',
    ),
    ...among(
      'iloveyou|I love you|letmein1|monkey123|dragon99|Sunshine2024!|trustno1|qwerty123|deftones|deftones7|deftonesdeftones|deftones1deftones1|123password|ｐａｓｓｗｏｒｄ',
    ),
    ...among('correct horse battery staple|correcthorsebatterystaple|CorrectHorseBatteryStaple1'),
  ])('also in disguise: %j', (password) => {
    expect(check(password)).toBe('too_common')
  })

  it.each([
    ...among(
      'aaaaaaaa|AAAAAAAAA|11111111|aaaabbbb|00000001|abababab|abcabcabc|xyxyxyxyx|12341234|1234512345|a-a-a-a-a-a-a-a',
    ),
    ...among('        |!!!!!!!!|--------|a a a a a a a a|kx9!kx9!kx9!|123123123123123'),
  ])('for its repeats: %j', (password) => {
    expect(check(password)).toBe('too_common')
  })

  it.each([
    ...among('12345678|87654321|1234567890|01234567|abcdefgh|zyxwvuts|abcd1234|1234abcd|abc123xyz|qwertyui|qwertyuiop'),
    ...among(
      'poiuytrewq|asdfghjkl|qwertzuiop|azertyuiop|zxcvbnm1|1qaz2wsx|!QAZ2wsx|qazwsxedc|q1w2e3r4|qweasdzxc|asdf-qwer',
    ),
    ...among('qwerty uiop|!@#$%^&*|QWE!@#$%|aaa123456|123456as|zxcvbn!!'),
  ])('for a walk along the keyboard or the alphabet: %j', (password) => {
    expect(check(password)).toBe('too_common')
  })

  it.each(among('31121999|12311999|19991231|01012010|1999-12-31|31.12.1999|12/31/1999'))(
    'for a date: %j',
    (password) => {
      expect(check(password)).toBe('too_common')
    },
  )

  it.each([
    ...among('qwertyuiopasdfgh|123456789012345|passwordpassword|1qaz2wsx3edc4rfv|aaaaaaaaaaaaaaa|111111111111111'),
    ...among('qwertyuiopasdfghjkl|123456789123456|abcdefghijklmnop|1q2w3e4r5t6y7u8i|q1w2e3r4t5y6u7i8|qwerty123456789'),
    ...among('iloveyouiloveyou|manchesterunited|thisismypassword|12345678987654321|1234qwerasdfzxcv|123456789qwerty'),
    ...among('qazwsxedcrfvtgb|zaq12wsxcde34rfv|123456789101112|asdfghjklqwertyuiop|administrator123|thequickbrownfox'),
  ])('of 15 characters or more too: %j', (password) => {
    expect(password.length).toBeGreaterThanOrEqual(15)
    expect(check(password)).toBe('too_common')
  })

  it('whichever of the 3,000 most frequent ones it is that are long enough', () => {
    const longEnough = dictionary['passwords-common'].filter((password) => password.length >= 8).slice(0, 3000)
    expect(longEnough).toHaveLength(3000)
    expect(longEnough.filter((password) => check(password) === null)).toEqual([])
  })
})

// checks 12
describe('a password made of what is known about its owner is refused', () => {
  it.each([
    ...among('gatehouse|Gatehouse|gatehouse-gatehouse|GateHouse2024|gate house|gatehouse123!|g.a.t.e.h.o.u.s.e'),
    ...among('gatehouse-ada|passwordgatehouse|gatehouse password|qwertygatehouse|gatehousegatehousegatehouse'),
    ...among(
      'ada.lovelace85|adalovelace|Lovelace1999|lovelace-lovelace|ada.lovelace85ada.lovelace85|lovelace-countess|lovelace12071985|countess83920174',
    ),
    ...among(
      'analytical-engines|analyticalengines1|analytical|analytical-engines.example|countess|Countess77|countess/countess',
    ),
  ])('like %j', (password) => {
    expect(check(password)).toBe('context_word')
  })

  it('as far as it is known', () => {
    const rules = { minLength: 8, context: passwordContext('My Great App') }
    expect(checkPassword('mygreatapp', rules)).toBe('context_word')
    expect(checkPassword('lovelace1999', rules)).toBeNull()
  })

  it('but not for a short name inside other words', () => {
    const rules = { minLength: 8, context: passwordContext('A', 'a@a.example', 'ab') }
    expect(checkPassword('a marble cabinet', rules)).toBeNull()
    expect(checkPassword('abba cab', rules)).toBeNull()
  })
})

it.each(['a', 'ab.', '\u0301', 'a\u0315\u0300'])('a name of 100 kB of %j is no obstacle', (piece) => {
  const rules = {
    minLength: 8,
    context: passwordContext('Gatehouse', null, `${piece.repeat(100_000 / piece.length)}b`),
  }
  expect(checkPassword('purple monkey dishwasher', rules)).toBeNull()
  expect(checkPassword('gatehouse7', rules)).toBe('context_word')
})

describe('an honest password is taken', () => {
  it.each([
    ...among(
      'purple monkey dishwasher|correct horse battery|staple battery horse correct|dragon football sunshine|monkey dragon',
    ),
    ...among(
      'gatehouse keeper lantern|my dog eats 14 pies|were there ever any reeds|anna banana cabana|feed the defender',
    ),
    ...among(
      'xK9#mQ2$|tr0ub4dor&3|kq83920174|J7!pw-4xZq|#%aaa&!$|$%&/abc(=?{}|mississippi mud|3.14159265358|2718281828459',
    ),
    ...among(
      'lovelace wrote the first program|the countess of lovelace counts|hunter of westering winds|31121999 was a friday',
    ),
  ])('like %j', (password) => {
    expect(check(password)).toBeNull()
  })
})

function among(text: string): string[] {
  return text.split('|')
}
