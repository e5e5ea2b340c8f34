import type { Mutant } from './mutant.ts'

const tests = (...names: string[]) => names.map((name) => `test/features/oidc/${name}.test.ts`)

/** What clients may ask for, and what goes with them. */
export const oidcClients: Mutant[] = [
  {
    id: 'oidc-secret',
    file: 'src/features/oidc/client-statements.ts',
    find: "AND ${clients.kind} = 'public'`",
    replace: '`',
    tests: tests('token-endpoint', 'refresh'),
    why: 'A client with a secret is nobody without it.',
  },
  {
    id: 'oidc-old-secret',
    file: 'src/features/oidc/client-statements.ts',
    find: ' AND ${clients.previousUntil} > ${now}',
    replace: '',
    tests: tests('clients'),
    why: 'An old secret holds for a day, and no longer.',
  },
  {
    id: 'oidc-revoked-access',
    file: 'src/features/oidc/read-userinfo.ts',
    find: ', not(isTakenBack(jti))',
    replace: '',
    tests: tests('revocation', 'flow'),
    why: 'An access token that was taken back is worth nothing.',
  },
  {
    id: 'oidc-foreign-audience',
    file: 'src/features/oidc/read-userinfo.ts',
    find: ' || claims.aud !== deps.config.publicUrl',
    replace: '',
    tests: tests('userinfo'),
    why: 'A token for another service opens nothing here.',
  },
  {
    id: 'oidc-introspection-of-others',
    file: 'src/features/oidc/introspect-token.ts',
    find: 'access?.client_id === proof.id ? access : undefined',
    replace: 'access ?? undefined',
    tests: tests('revocation'),
    why: 'A client learns nothing of the tokens of others.',
  },
  {
    id: 'oidc-removed-grants',
    file: 'src/features/oidc/manage-clients.ts',
    find: '    grants: deleteGrantsTo(id),\n',
    replace: '',
    tests: tests('clients'),
    why: 'What an app was granted goes with the app.',
  },
  {
    id: 'oidc-removed-consents',
    file: 'src/features/oidc/manage-clients.ts',
    find: '    consents: deleteConsentsTo(id),\n',
    replace: '',
    tests: tests('clients'),
    why: 'What people let an app know goes with the app.',
  },
  {
    id: 'oidc-consent-to-removed',
    file: 'src/features/oidc/consent-statements.ts',
    find: '    isClient(consent.clientId),\n',
    replace: '    sql`1`,\n',
    tests: tests('clients'),
    why: 'An app that was removed a moment ago gets nothing more.',
  },
  {
    id: 'oidc-reserved-role',
    file: 'src/app-settings.ts',
    find: " && role !== 'admin'",
    replace: '',
    tests: ['test/admin/access.test.ts'],
    why: 'The name of our own role is nobody else’s to give.',
  },
]
