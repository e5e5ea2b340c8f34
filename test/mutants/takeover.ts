import type { Mutant } from './mutant.ts'

const tests = ['test/account/sign-up/takeover.test.ts']

export const takeover: Mutant[] = [
  {
    id: 'takeover-keeps-credentials',
    file: 'src/store/accounts/takeover.ts',
    find: '  ...revocationsOf(features, userId, 0, wanted),\n',
    replace: '',
    tests,
    why: 'The keys that a stranger has added to an unconfirmed account go.',
  },
  {
    id: 'takeover-keeps-sessions',
    file: 'src/store/accounts/takeover.ts',
    find: 'formerSessions: deleteSessionsOf(userId, wanted),',
    replace: '',
    tests,
    why: 'A stranger who was logged in is logged out.',
  },
  {
    id: 'takeover-of-confirmed',
    file: 'src/store/accounts/password-resets.ts',
    find: ' AND ${users.emailConfirmedAt} IS NULL)`',
    replace: ')`',
    tests,
    why: 'A reset of a confirmed account removes no second factor.',
  },
  {
    id: 'takeover-by-old-password',
    file: 'src/store/accounts/promotion.ts',
    find: "sql`${Number('newPasswordHash' in p.proof)} AND EXISTS",
    replace: "sql`${Number('id' in p.proof || true)} AND EXISTS",
    tests,
    why: 'Who has signed up keeps what was added since.',
  },
  {
    id: 'takeover-keeps-name',
    file: 'src/store/accounts/promotion.ts',
    find: '          ...unnamed,\n',
    replace: '',
    tests,
    why: 'With a new password nothing of the sign-up is kept.',
  },
]
