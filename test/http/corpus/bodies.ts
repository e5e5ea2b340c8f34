const deep = (open: string, close: string) => `${open.repeat(2500)}${close.repeat(2500)}`

/** Texts that are no JSON object: 400. */
export const brokenBodies = [
  ...[
    '{',
    '}',
    '{"a"',
    '{"a":}',
    '{"a":1,,}',
    '[',
    ']',
    '"',
    '""',
    '0',
    '-',
    '1e',
    'tru',
    'null',
    'undefined',
    'NaN',
    'Infinity',
  ],
  ...[
    '{"a":1}{"b":2}',
    '{"a":1}\n{"b":2}',
    '//x\n{}',
    '/**/{}',
    '{} //',
    '{\u00a0}',
    '\0',
    '{}\0',
    '{"a":"\n"}',
    '{"a":"\\x41"}',
    '{"a":01}',
  ],
  ...[
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
    'email=a%40example.org',
    '---\na: b',
  ],
  ...['[{}]', '[[]]', deep('[', ']'), deep('{"a":', '}'), deep('[', ''), '{"a":"\\ud8'],
]

/** JSON objects without a thing that any route could use. */
export const strangeBodies = [
  ...[
    '{}',
    '{"":""}',
    '{"__proto__":{"email":"marker@example.org","token":"x"}}',
    '{"constructor":{"prototype":{"email":"x"}}}',
  ],
  ...[
    '{"email":null,"password":null,"token":null,"username":null}',
    '{"EMAIL":"a@example.org","Password":"violet-harbour"}',
  ],
  ...[
    '{"email ":"a@example.org"}',
    '{"\\u0000email":"a@example.org"}',
    '{"email[]":"a@example.org"}',
    '{"email":{"toString":"x"}}',
  ],
  ...[
    '{"email":{"trim":1},"password":{"length":99},"token":{"length":9}}',
    '{"toString":1,"valueOf":2,"hasOwnProperty":3}',
  ],
  ...[
    `{"a":${'[1,'.repeat(2000)}1${']'.repeat(2000)}}`,
    `{${Array.from({ length: 1000 }, (_, i) => `"k${i}":${i}`).join()}}`,
  ],
  ...['{"email":1e999,"password":-0,"token":9007199254740993}', '{"email":true,"password":[],"token":{}}'],
  ...[
    `{"token":"${'a'.repeat(15_000)}"}`,
    `{"email":"${'@'.repeat(15_000)}"}`,
    `{"password":"${'\\u0000'.repeat(2000)}"}`,
  ],
]
