import type { Mutant } from './mutant.ts'

const linking = ['test/features/providers/linking.test.ts']
const refusals = ['test/features/providers/refusals.test.ts']

export const providers: Mutant[] = [
  {
    id: 'provider-links-by-address',
    file: 'src/features/providers/enter.ts',
    find: 'if (email === null || !isVouched)',
    replace: 'if (email === null)',
    tests: linking,
    why: 'An address that a provider merely tells opens nobody’s account.',
  },
  {
    id: 'provider-admin-without-proof',
    file: 'src/features/providers/enter.ts',
    find: "&& owner.role !== 'admin'",
    replace: '',
    tests: linking,
    why: 'An administrator’s account is never linked without a proof.',
  },
  {
    id: 'provider-leaves-stranger-in',
    file: 'src/account/sign-up/enter-vouched.ts',
    find: '...(unconfirmed ? takeOver(deps.features, userId, wanted) : {}),',
    replace: '',
    tests: linking,
    why: 'Whoever opened an account with somebody’s address is out when its owner comes.',
  },
  {
    id: 'provider-keeps-strangers-password',
    file: 'src/store/accounts/vouched.ts',
    find: '...{ passwordHash: null, pendingChangeId: null,',
    replace: '...{ pendingChangeId: null,',
    tests: linking,
    why: 'The password of whoever opened the account before its owner came is void.',
  },
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
    id: 'provider-stale-freshness',
    file: 'src/features/providers/prove-by-provider.ts',
    find: 'person.authAt < attempt.startedAt - skew',
    replace: 'person.authAt < 0',
    tests: linking,
    why: 'Being logged in there proves nothing of who is here now.',
  },
]
