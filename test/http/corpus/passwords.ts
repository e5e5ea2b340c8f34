/** What no new password may be: 422, and nothing is hashed. */
export const badPasswords: unknown[] = [
  ...[
    '',
    'a',
    '1234567',
    '        ',
    'password',
    'Password1!',
    'passwordpassword',
    'qwertyuiop',
    'letmein123',
    'gatehouse',
    'Gatehouse2026',
  ],
  ...[
    'gatehouse-gatehouse',
    'aaaaaaaaaaaaaaaa',
    '12345678901234567890',
    'abcdefghijklmnop',
    'iloveyou!',
    '\u{1f600}'.repeat(7),
  ],
  ...[
    'long enough\0',
    '\0'.repeat(12),
    `\ud800${'lonely surrogate'}`,
    'x7'.repeat(65),
    'x'.repeat(15_000),
    '\ufdfa'.repeat(129),
  ],
  ...[null, false, 12345678, 1e300, [], {}, ['violet-harbour-lantern'], { password: 'x' }],
]

/** What people choose, and must be able to log in with as it is. */
export const oddPasswords: string[] = [
  ...[
    ' violet harbour ',
    'Ünïcödé-Häfen',
    'пароль-гавань-42',
    '紫色の港のランタン',
    '\u{1f600}\u{1f3e0}\u{1f511}\u{1f30a}\u{1f3b7}\u{1f422}\u{1f335}\u{1f9ed}',
  ],
  ...[
    "'; DROP TABLE users; --",
    '<script>alert("x")</script>',
    '\u0024{7*7}#{7*7}{{7*7}}',
    '%00%0d%0a%s%n',
    '\\u0000 \\x00 \\',
    'null undefined NaN',
  ],
  ...[
    'tab\tand\nnew line',
    'a\u0301e\u0301i\u0301o\u0301u\u0301 accents',
    '\u202ertl override',
    'zero\u200bwidth\u200bjoin',
    '=HYPERLINK("x")',
  ],
  ...[`${'Qw7 zK2 mP9 xL4 '.repeat(7)}tail end`, `Zw\u00f6lf ${'Boxk\u00e4mpfer '.repeat(9)}`],
]
