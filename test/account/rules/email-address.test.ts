import { describe, expect, it } from 'vitest'
import { addressPart, checkEmailAddress, parseEmailAddress } from '#src/account/rules/email-address.ts'

const labelOf = (length: number) => 'b'.repeat(length)
/** 64 octets before the @, and a domain that makes up the rest. */
const addressOf = (length: number) => `${'a'.repeat(64)}@${labelOf(63)}.${labelOf(63)}.${labelOf(length - 193)}`

// checks 117
describe('parseEmailAddress', () => {
  it.each([
    ['ada@example.com', 'ada@example.com'],
    ['  Ada.Lovelace@Example.COM\t', 'ada.lovelace@example.com'],
    ['a@b.co', 'a@b.co'],
    ["o'hara+news/x=y?{z}|~!#$%&*^_`-@example.com", "o'hara+news/x=y?{z}|~!#$%&*^_`-@example.com"],
    ['1@2.example', '1@2.example'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example'],
    ['ada@XN--BCHER-KVA.example', 'ada@xn--bcher-kva.example'],
    ['ada@bu\u0308cher.example', 'ada@xn--bcher-kva.example'],
    ['ada@例え.テスト', 'ada@xn--r8jz45g.xn--zckzah'],
    ['ada@r3---sn.example.com', 'ada@r3---sn.example.com'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
    [`ada@${labelOf(63)}.com`, `ada@${labelOf(63)}.com`],
    [addressOf(254), addressOf(254)],
  ])('takes %j as %j', (typed, address) => {
    expect(parseEmailAddress(typed)).toBe(address)
  })

  it.each([
    ...among('|@|ada|ada@|@example.com|ada@@example.com|ada@b@example.com|ada.example.com|ada@localhost|ada@com'),
    ...among('.ada@example.com|ada.@example.com|a..da@example.com|"ada"@example.com|"a b"@example.com|a b@example.com'),
    ...among('ada (x)@example.com|ada@example.com (x)|Ada <ada@example.com>|<ada@example.com>|a,b@example.com'),
    ...among('a;b@example.com|a:b@example.com|a\\b@example.com|a[b]@example.com|ada@example.com,eve@example.net'),
    ...among('ada@example.com;eve@example.net|ada@example.com eve@example.net|ada@.com|ada@example.|ada@example.com.'),
    ...among('ada@example..com|ada@.example.com|ada@-example.com|ada@example-.com|ada@ex_ample.com|ada@ex ample.com'),
    ...among('ada@127.0.0.1|ada@[127.0.0.1]|ada@[IPv6:::1]|ada@[::1]|ada@0x7f.1|ada@a.0x7f|ada@1.2.3|ada@2130706433'),
    ...among(
      'ada@example.com:25|ada@example.com/x|ada@example.com?x|ada@example.com#x|ada@example.com\\x|ada@example.123',
    ),
    ...among(
      'ada@a.テスト:25|ada@a.テスト/x|ada@a.テスト?x|ada@a.テスト#x|ada@a.テスト\\x|ada@a.テ\nスト|ada@a.テ%20スト',
    ),
    ...among('ada@user:pass@example.com|ada@example%2ecom|ada@%65xample.com|ada@ex%00ample.com|ada@a%ef%bc%8eb.com'),
    ...among('ada@xn--.com|ada@xn--a.com|ada@xn--0.com|ada@xn--example.com|ada@xn--bcher-kvb.example|ada@a.xn--a'),
    ...among('ada@exam\nple.com|ada@exam\tple.com|ada@example.com\r\nBcc: eve@example.net|a\r\nda@example.com'),
    ...among('ada\0@example.com|ada@example.com\0|ada@exa\0mple.com|ada@exa\u007fmple.com|ada@exa\u0080mple.com'),
    ...among(
      'ada\ud800@example.com|ada@exa\udfffmple.com|ada\uff20example.com|ada@eve\uff20example.com|ada\ufe6bexample.com',
    ),
    ...among('ada@ｅxample.com|ada@example\u3002com|ada@exam\u00adple.com|ada@exam\u200bple.com|ada@e\u202example.com'),
    ...among('ada@\u212aelvin.com|ada@exam\u2024ple.com|ada@example.com\u200b|ada@①.com|ada@ﬁ.com|ada@１２７.０.０.１'),
    ...among('ada@a／b.com|ada@a：25.com|ada@a？.com|ada@bücher。テスト'),
    `ada@${labelOf(64)}.com`,
  ])('refuses %j', (typed) => {
    expect(parseEmailAddress(typed)).toBeNull()
  })
})

describe('checkEmailAddress', () => {
  it.each([
    ['ada', 'invalid'],
    ['ada@example', 'invalid'],
    ['ada\ud800@example.com', 'invalid'],
    ['åda@example.com', 'non_ascii'],
    ['\u212aelvin@example.com', 'non_ascii'],
    ['ada\u200b@example.com', 'non_ascii'],
    [`${'a'.repeat(65)}@example.com`, 'too_long'],
    [addressOf(255), 'too_long'],
    [`ada@${'例えばテスト漢字仮名交文.'.repeat(10)}com`, 'too_long'],
  ] as const)('says of %j that it is %s', (typed, code) => {
    expect(checkEmailAddress(typed)).toEqual({ ok: false, code })
  })

  it.each(['a', '@', '.', 'a.', 'a@a.', 'a@', '-', 'ü', ' x', '\u0301', '\0', '\ud800', 'xn--', '1.', '%40'])(
    'gives a verdict on 100 kB of %j',
    (piece) => {
      for (const around of [
        ['', ''],
        ['a@', '.com'],
        ['', '@b.com'],
        ['a@b.com', 'x'],
      ])
        expect(checkEmailAddress(around.join(piece.repeat(100_000 / piece.length)))).toEqual({
          ok: false,
          code: 'too_long',
        })
    },
  )
})

describe('addressPart', () => {
  it.each([
    [' Ada@Bücher.Example ', 'ada@xn--bcher-kva.example'],
    ['@bücher', '@xn--bcher-kva'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER', 'xn--bcher-kva'],
    ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    ['例え。テスト', 'xn--r8jz45g.xn--zckzah'],
    ['Ada_L', 'ada_l'],
    ['@', '@'],
    ['', ''],
  ])('of %j is %s', (typed, part) => expect(addressPart(typed)).toBe(part))
})

function among(text: string): string[] {
  return text.split('|')
}
