import type { Mutant } from './mutant.ts'

const browser = ['test/sessions/one-per-browser.test.ts']
const device = ['test/sessions/device-token.test.ts']
const audience = ['test/sessions/audiences.test.ts']
const confirm = ['test/account/sign-up/confirm-signs-in.test.ts']

export const opening: Mutant[] = [
  {
    id: 'login-keeps-former',
    file: 'src/store/accounts/session-opening.ts',
    find: 'replaced: former && !own ?',
    replace: 'replaced: former && own ?',
    tests: browser,
    why: 'A log-in ends the session that the browser had of another account.',
  },
  {
    id: 'login-beside-own',
    file: 'src/store/accounts/session-opening.ts',
    find: 'allOf(wanted, not(isRenewed))',
    replace: 'allOf(wanted, not(never), not(not(not(never))))',
    tests: browser,
    why: 'A session that is renewed is not opened a second time.',
  },
  {
    id: 'sessions-without-bound',
    file: 'src/store/accounts/session-opening.ts',
    find: 'LIMIT -1 OFFSET ${mostSessions}',
    replace: 'LIMIT -1 OFFSET ${mostSessions + 1}',
    tests: browser,
    why: 'An account has at most 100 sessions.',
  },
  {
    id: 'newest-session-goes',
    file: 'src/store/accounts/session-opening.ts',
    find: '${sessions.lastSeenAt} DESC,',
    replace: '${sessions.lastSeenAt},',
    tests: browser,
    why: 'The session longest unused makes room.',
  },
  {
    id: 'device-token-ignored',
    file: 'src/http/api/log-in/session.ts',
    find: 'deviceToken = readCookie',
    replace: 'deviceToken: _ = "", deviceCookie: deviceToken = readCookie',
    tests: device,
    why: 'An app’s own tries are not used up by strangers.',
  },
  {
    id: 'audience-lost-at-refresh',
    file: 'src/sessions/refresh-session.ts',
    find: ', session.audience)',
    replace: ')',
    tests: audience,
    why: 'A token for a service never becomes one for us.',
  },
  {
    id: 'client-token-acts',
    file: 'src/lib/identity-tokens.ts',
    find: " || 'client_id' in payload",
    replace: '',
    tests: audience,
    why: 'What an app was handed by our OpenID provider changes nothing here.',
  },
  {
    id: 'confirm-signs-in-by-password',
    file: 'src/account/sign-up/promote.ts',
    find: "(signIn.by === 'secret' && !isSecret)",
    replace: '!proof',
    tests: confirm,
    why: 'A program is signed in by the sign-up’s own secret alone.',
  },
  {
    id: 'refresh-by-any-device',
    file: 'src/store/accounts/refresh.ts',
    find: '= ${at.by})`',
    replace: "<> '')`",
    tests: ['test/sessions/refresh-grace.test.ts'],
    why: 'Within the grace too, a second device has a copy.',
  },
  {
    id: 'rename-untold',
    file: 'src/account/profile/update-profile.ts',
    find: 'isRenamed(user.id, changes)',
    replace: 'isRenamed(user.id, {})',
    tests: ['test/account/profile/username-changed.test.ts'],
    why: 'One may log in by the name: its change is told.',
  },
]
