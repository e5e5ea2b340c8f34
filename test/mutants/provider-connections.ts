import type { Mutant } from './mutant.ts'

const rules = ['test/features/providers/rules.test.ts']
const offer = ['test/features/providers/offer.test.ts']
const begun = ['test/features/providers/sessions.test.ts']
const desk = ['test/features/providers/desk.test.ts']

export const providerConnections: Mutant[] = [
  {
    id: 'provider-last-way-in',
    file: 'src/features/providers/unlinking.ts',
    find: "allOf(wanted, hasOtherWay(deps, userId, { of: 'providers', id: nameOf(key) }))",
    replace: 'allOf(wanted)',
    tests: desk,
    why: 'The last way in is not taken away.',
  },
  {
    id: 'provider-unlink-leaves-sessions',
    file: 'src/features/providers/unlinking.ts',
    find: '      ended: endSessionsBy(key, userId, isUnlinked(key)),\n',
    replace: '',
    tests: begun,
    why: 'Sessions end with the account elsewhere that began them.',
  },
  {
    id: 'provider-second-step-forgets',
    file: 'src/sessions/second-step.ts',
    find: '      identity,\n      origin: input.origin,',
    replace: '      origin: input.origin,',
    tests: begun,
    why: 'Also of a session that a second factor opened.',
  },
  {
    id: 'provider-sign-up-forgets',
    file: 'src/account/sign-up/promote.ts',
    find: 'remember: false, origin, identity })',
    replace: 'remember: false, origin })',
    tests: begun,
    why: 'Also of one that a sign-up’s mail opened.',
  },
  {
    id: 'provider-proof-forgets',
    file: 'src/features/providers/proof-pages.tsx',
    find: '      identity: nameOf(held.value),\n',
    replace: '',
    tests: begun,
    why: 'Also of one that the proof page opened.',
  },
  {
    id: 'provider-offer-anywhere',
    file: 'src/features/providers/offered-link.ts',
    find: ' || held.value.registrationId !== link.value.subject',
    replace: '',
    tests: offer,
    why: 'The mail connects in the browser that began, and what began.',
  },
  {
    id: 'provider-proof-before-mail',
    file: 'src/features/providers/proof-pages.tsx',
    find: "held.ok && held.value.userId === ''",
    replace: 'false',
    tests: offer,
    why: 'Without the mailbox no proof connects anything.',
  },
  {
    id: 'provider-offer-of-old-address',
    file: 'src/features/providers/statements.ts',
    find: '\n        AND ${registrations.securityVersion} = ${securityVersion})`',
    replace: ')`',
    tests: offer,
    why: 'A mail to an address that the sign-up has left opens nothing.',
  },
  {
    id: 'provider-connect-stale',
    file: 'src/features/providers/statements.ts',
    find: 'sql`${sessions.freshAt} > ${now - freshTtl}`',
    replace: 'sql`1`',
    tests: offer,
    why: 'Who connects has proven lately who it is.',
  },
  {
    id: 'provider-connect-by-old-mail',
    file: 'src/features/providers/statements.ts',
    find: 'sql`${sessions.authAt} >= ${since} AND instr',
    replace: 'sql`instr',
    tests: offer,
    why: 'A log-in by mail proves what comes after it.',
  },
  {
    id: 'provider-undo-for-ever',
    file: 'src/features/providers/linking.ts',
    find: 'undoTtl = 7 * day',
    replace: 'undoTtl = 8 * day',
    tests: rules,
    why: 'The notice undoes it for 7 days.',
  },
  {
    id: 'provider-undo-leaves-sessions',
    file: 'src/features/providers/unlink.ts',
    find: '    ended: deleteSessionsOf(userId, wanted),\n',
    replace: '',
    tests: rules,
    why: 'Whoever says "this was not me" ends every session.',
  },
]
