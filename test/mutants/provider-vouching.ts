import type { Mutant } from './mutant.ts'

const vouching = ['test/features/providers/vouching.test.ts']

export const providerVouching: Mutant[] = [
  {
    id: 'provider-google-any-domain',
    file: 'src/features/providers/vouching.ts',
    find: 'isVerified && (gmail.includes(domain) || claims.hd === domain)',
    replace: 'isVerified',
    tests: vouching,
    why: 'Google speaks for its own mail and the domains it hosts.',
  },
  {
    id: 'provider-google-unverified',
    file: 'src/features/providers/vouching.ts',
    find: 'return isVerified && (gmail',
    replace: 'return (gmail',
    tests: vouching,
    why: 'Not for an address that it has not verified.',
  },
  {
    id: 'provider-apple-any-domain',
    file: 'src/features/providers/vouching.ts',
    find: "(isVerified || claims.email_verified === 'true') && apple.includes(domain)",
    replace: "isVerified || claims.email_verified === 'true'",
    tests: vouching,
    why: 'Apple speaks for its own mail.',
  },
  {
    id: 'provider-microsoft-any-tenant',
    file: 'src/features/providers/vouching.ts',
    find: '(claims.tid === consumers && microsoft.test(domain))',
    replace: 'microsoft.test(domain)',
    tests: vouching,
    why: 'A tenant’s administrator writes any address (nOAuth).',
  },
  {
    id: 'provider-microsoft-lookalike',
    file: 'src/features/providers/vouching.ts',
    find: '(com|[a-z]{2}|com?\\.[a-z]{2})$/',
    replace: '[a-z.]{2,6}$/',
    tests: vouching,
    why: 'A domain that begins like Microsoft’s is somebody else’s.',
  },
  {
    id: 'provider-microsoft-subject',
    file: 'src/features/providers/person.ts',
    find: "provider.kind === 'microsoft' ? (claims.oid ?? claims.sub)",
    replace: "provider.kind === 'github' ? (claims.oid ?? claims.sub)",
    tests: vouching,
    why: 'Microsoft’s subject is of one app; the account is its object.',
  },
  {
    id: 'provider-verified-is-enough',
    file: 'src/features/providers/vouching.ts',
    find: 'isVerified && vouches.includes(domain)',
    replace: 'isVerified',
    tests: vouching,
    why: 'Another issuer speaks for the domains that the operator names.',
  },
  {
    id: 'provider-github-vouches',
    file: 'src/features/providers/github.ts',
    find: 'isVouched: false',
    replace: 'isVouched: true',
    tests: vouching,
    why: 'GitHub speaks for no mailbox.',
  },
  {
    id: 'provider-github-unverified',
    file: 'src/features/providers/github.ts',
    find: 'primary && verified',
    replace: 'primary',
    tests: vouching,
    why: 'An address at GitHub counts when it is primary and verified.',
  },
]
