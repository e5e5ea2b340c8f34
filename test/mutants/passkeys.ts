import type { Mutant } from './mutant.ts'

const assertions = ['test/features/passkeys/assertions.test.ts']
const signed = ['test/features/passkeys/signed-assertions.test.ts']
const vectors = ['test/features/passkeys/w3c-vectors.test.ts']
const ceremonies = ['test/features/passkeys/ceremonies.test.ts']

export const passkeys: Mutant[] = [
  {
    id: 'passkey-foreign-origin',
    file: 'src/features/passkeys/client-data.ts',
    find: "if (!expected.origins.some((origin) => origin === data.origin)) return 'origin'",
    replace: "if (!expected.origins.some((origin) => String(data.origin).startsWith(origin))) return 'origin'",
    tests: signed,
    why: 'A ceremony of another site, be it of the same beginning, is not ours.',
  },
  {
    id: 'passkey-in-a-frame',
    file: 'src/features/passkeys/client-data.ts',
    find: "return isFramed ? 'cross_origin' : null",
    replace: 'return isFramed ? null : null',
    tests: [...signed, ...vectors],
    why: 'No other site may show ours in a frame and have it ask for a passkey.',
  },
  {
    id: 'passkey-unverified-user',
    file: 'src/features/passkeys/authenticator-data.ts',
    find: "if (!(flags & isVerified)) return fail('user_verification')",
    replace: "if (!flags) return fail('user_verification')",
    tests: [...signed, ...vectors],
    why: 'A passkey counts as two factors only where its user was verified.',
  },
  {
    id: 'passkey-trailing-bytes',
    file: 'src/features/passkeys/authenticator-data.ts',
    find: 'return bytes.length === headLength ? { credential: null } : null',
    replace: 'return { credential: null }',
    tests: signed,
    why: 'What follows the data that is known is read by nobody, so it is refused.',
  },
  {
    id: 'passkey-ceremony-twice',
    file: 'src/sessions/open-session.ts',
    find: 'input.once ? isSpentBy(input.once) : always',
    replace: 'always',
    tests: ceremonies,
    why: 'A ceremony opens one session, however often its answer is sent.',
  },
  {
    id: 'passkey-foreign-browser',
    file: 'src/features/passkeys/ceremony.ts',
    find: 'if (nonce !== undefined && claims.output.nonce !== (await sha256(nonce)))',
    replace: 'if (nonce === null)',
    tests: ceremonies,
    why: 'A ceremony that another browser has asked for logs nobody in to a stranger’s account.',
  },
  {
    id: 'passkey-unknown-told',
    file: 'src/features/passkeys/weigh-assertion.ts',
    find: 'return fail(isOurs && isElse ?',
    replace: 'return fail(isElse ?',
    tests: assertions,
    why: 'Whoever makes a credential up does not learn which there are.',
  },
  {
    id: 'passkey-last-way',
    file: 'src/features/passkeys/removal.ts',
    find: "const isWanted = allOf(wanted, hasOtherWay(deps, userId, { of: 'passkeys', id }))",
    replace: "const isWanted = allOf(wanted, id === '' ? hasOtherWay(deps, userId, { of: 'passkeys', id }) : wanted)",
    tests: ['test/features/passkeys/registrations.test.ts'],
    why: 'The last way into an account is not taken away.',
  },
]
