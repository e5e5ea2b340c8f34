import type { Mutant } from './mutant.ts'

const refusals = ['test/features/providers/refusals.test.ts']
const rules = ['test/features/providers/rules.test.ts']
const outages = ['test/features/providers/outages.test.ts']

export const providerAnswers: Mutant[] = [
  {
    id: 'provider-old-token',
    file: 'src/features/providers/native.ts',
    find: 'issuedAt < deps.clock() - longestAge ||',
    replace: '',
    tests: refusals,
    why: 'An ID token that lay about somewhere logs nobody in.',
  },
  {
    id: 'provider-nonce',
    file: 'src/features/providers/id-token.ts',
    find: 'isOwn && isForUs && claims.nonce === nonce',
    replace: 'isOwn && isForUs',
    tests: refusals,
    why: 'A token that was made for another attempt is of no use.',
  },
  {
    id: 'provider-other-attempt',
    file: 'src/features/providers/attempt.ts',
    find: ' || rest.provider !== provider',
    replace: '',
    tests: rules,
    why: 'A code of one provider is never handed to another (RFC 9700 section 4.4).',
  },
  {
    id: 'provider-issuer',
    file: 'src/features/providers/id-token.ts',
    find: 'return isOwn && isForUs && claims',
    replace: 'return isForUs && claims',
    tests: refusals,
    why: 'A token of another issuer says nothing.',
  },
  {
    id: 'provider-azp',
    file: 'src/features/providers/id-token.ts',
    find: 'return isOwn && isForUs && claims',
    replace: 'return isOwn && claims',
    tests: refusals,
    why: 'A token that another client has asked for is not ours.',
  },
  {
    id: 'provider-audience',
    file: 'src/features/providers/id-token.ts',
    find: '    audience: audiences,\n',
    replace: '',
    tests: refusals,
    why: 'A token for another client says nothing here.',
  },
  {
    id: 'provider-endless-token',
    file: 'src/features/providers/id-token.ts',
    find: "'aud', 'exp', 'iat'",
    replace: "'aud', 'iat'",
    tests: refusals,
    why: 'A token without an end is none.',
  },
  {
    id: 'provider-answer-twice',
    file: 'src/features/providers/enter.ts',
    find: 'return { ...input, user, once, device,',
    replace: 'return { ...input, user, device,',
    tests: refusals,
    why: 'An answer of a provider, and a token of an app, logs in once.',
  },
  {
    id: 'provider-rewritten-token',
    file: 'src/features/providers/native.ts',
    find: 'sha256(signed)',
    replace: 'sha256(idToken)',
    tests: rules,
    why: 'A signature can be written in more than one way; the token is the same.',
  },
  {
    id: 'provider-slow',
    file: 'src/features/providers/exchange.ts',
    find: 'signal: AbortSignal.timeout(patience)',
    replace: 'signal: null',
    tests: outages,
    why: 'A provider has 8 seconds.',
  },
  {
    id: 'provider-500',
    file: 'src/features/providers/authorize.ts',
    find: "      if (given.status >= 500) return fail('provider_unavailable')\n",
    replace: '',
    tests: outages,
    why: 'What is down is told from what has refused.',
  },
]
