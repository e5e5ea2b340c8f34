import type { Mutant } from './mutant.ts'

const types = ['test/features/events/types.test.ts']
const changes = ['test/features/events/changes.test.ts']
const delivery = ['test/features/events/delivery.test.ts']
const desk = ['test/features/events/desk.test.ts']

export const events: Mutant[] = [
  {
    id: 'event-of-a-registration',
    file: 'src/features/events/new-events.ts',
    find: "if (event === 'registered') return policy === 'off' ?",
    replace: "if (event === 'registered') return policy !== 'required' ?",
    tests: types,
    why: 'Strangers who sign up make no app hear anything.',
  },
  {
    id: 'event-of-no-change',
    file: 'src/features/events/new-events.ts',
    find: 'JOIN ${audit} AS ${a} ON ${a.id} = ${change.entryId} LEFT JOIN',
    replace: 'JOIN (SELECT * FROM ${audit} LIMIT 1) AS ${a} LEFT JOIN',
    tests: types,
    why: 'What did not come to pass is not told.',
  },
  {
    id: 'event-of-a-link-before-its-account',
    file: 'src/account/sign-up/enter-vouched.ts',
    find: "    entry: auditEntry(deps, { event: 'confirmed', userId, origin: input.origin, wanted }),\n    also: also(userId, wanted),\n",
    replace:
      "    also: also(userId, wanted),\n    entry: auditEntry(deps, { event: 'confirmed', userId, origin: input.origin, wanted }),\n",
    tests: changes,
    why: 'Of an account by a provider, too, the first news is that it was created.',
  },
  {
    id: 'event-of-one-session',
    file: 'src/sessions/revoke-session.ts',
    find: ', tells: []',
    replace: '',
    tests: changes,
    why: 'Who ends one session has not ended all.',
  },
  {
    id: 'event-of-an-undone-link',
    file: 'src/features/providers/unlink.ts',
    find: "      tells: ['identity.unlinked', 'session.ended_all'],\n",
    replace: '',
    tests: changes,
    why: 'A link that was undone ends every session, the app’s too.',
  },
  {
    id: 'event-of-what-was-revoked',
    file: 'src/account/address/undo-email-change.ts',
    find: 'const isAny = allOf(wanted, revocation.isAny(userId, since))',
    replace: 'const isAny = wanted',
    tests: changes,
    why: 'Of passkeys, factors and links that never were there is nothing to tell.',
  },
  {
    id: 'event-without-version',
    file: 'src/features/events/new-events.ts',
    find: 'version: sql`${users.version} + 1`',
    replace: 'version: sql`${users.version}`',
    tests: types,
    why: 'The version rises with every event: by it an app drops stale news.',
  },
  {
    id: 'event-keeps-the-deleted',
    file: 'src/features/events/records.ts',
    find: "json_set(${eventOutbox.payload}, '$.data', json_object(",
    replace: "json_set(${eventOutbox.payload}, '$.nothing', json_object(",
    tests: types,
    why: 'Of who is deleted nothing is left in events, sent or waiting.',
  },
  {
    id: 'event-follows-redirects',
    file: 'src/features/events/send.ts',
    find: "redirect: 'manual'",
    replace: "redirect: 'follow'",
    tests: delivery,
    why: 'Events go to the address that the settings name, and nowhere else.',
  },
  {
    id: 'event-signed-once',
    file: 'src/features/events/signature.ts',
    find: 'secrets.map(async (secret) => {',
    replace: 'secrets.slice(0, 1).map(async (secret) => {',
    tests: delivery,
    why: 'While a secret is changed, both sign.',
  },
  {
    id: 'event-told-while-paused',
    file: 'src/features/events/due-events.ts',
    find: 'AND NOT ${isPaused(name)}',
    replace: '',
    tests: desk,
    why: 'Who answered 410 is left alone until it is resumed.',
  },
  {
    id: 'event-told-twice-at-once',
    file: 'src/features/events/desk-statements.ts',
    find: "AND NOT (${status} = 'sending' AND coalesce(${eventOutbox.leaseUntil}, 0) > ${now})",
    replace: '',
    tests: desk,
    why: 'What a consumer is telling just now is not put back.',
  },
  {
    id: 'event-over-http',
    file: 'src/features/events/settings.ts',
    find: "(protocol === 'http:' && environment === 'development')",
    replace: "protocol === 'http:'",
    tests: ['test/features/events/settings.test.ts'],
    why: 'Events say who does what: they travel encrypted.',
  },
]
