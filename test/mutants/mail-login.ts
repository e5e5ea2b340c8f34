import type { Mutant } from './mutant.ts'

const file = 'src/features/mail-login/log-in-by-mail.ts'
const knownBrowser = ['test/features/mail-login/known-browser.test.ts']
const tests = ['test/features/mail-login/mail-login.test.ts']

export const mailLogin: Mutant[] = [
  {
    id: 'mail-link-anywhere',
    file,
    find: "if (link.value.mailId !== mailId) return fail('other_browser')",
    replace: '',
    tests,
    why: 'Scanners and whoever a mail is forwarded to would be signed in.',
  },
  {
    id: 'mail-login-of-administrators',
    file,
    find: "user?.securityVersion === version && user.role !== 'admin'",
    replace: 'user?.securityVersion === version',
    tests,
    why: 'A mailbox is too weak for the desk.',
  },
  {
    id: 'mail-login-fresh',
    file,
    find: "amr: ['otp'], isWeak: true,",
    replace: "amr: ['otp'],",
    tests,
    why: 'A log-in by mail is one weak factor.',
  },
  {
    id: 'mail-code-unlimited',
    file,
    find: '(tries[0]?.count ?? 0) > most.mail',
    replace: 'false',
    tests,
    why: 'Six digits of a mail would fall to guesses.',
  },
  {
    id: 'mail-code-unlimited-by-day',
    file,
    find: '(wrong[0]?.count ?? 0) > most.day',
    replace: 'false',
    tests,
    why: 'A new mail must not begin the count anew.',
  },
  {
    id: 'mail-login-closed-by-strangers',
    file: 'src/features/mail-login/ask-for-mail.ts',
    find: 'hasDeviceCap: true',
    replace: 'hasDeviceCap: false',
    tests: knownBrowser,
    why: 'Whoever knows an address would keep its owner from asking for a mail.',
  },
  {
    id: 'mail-codes-closed-by-strangers',
    file,
    find: 'mails.triesAtAddress(mailId, device)',
    replace: 'mails.triesAtAddress(mailId, null)',
    tests: knownBrowser,
    why: 'Ten wrong tries by anybody would close the door for a day.',
  },
  {
    id: 'mail-tries-of-any-device',
    file: 'src/features/mail-login/statements.ts',
    find: ' AND ${users.id} = ${ownerOf(mailId)})`',
    replace: ')`',
    tests: knownBrowser,
    why: 'With an account of one’s own one would have ten tries more at any other.',
  },
  {
    id: 'mails-of-any-device',
    file: 'src/store/mail/mail-limits.ts',
    find: '${at.device} IS NOT NULL AND ${isOwners(at)}',
    replace: '${at.device} IS NOT NULL',
    tests: knownBrowser,
    why: 'With an account of one’s own one would send anybody more mails.',
  },
]
