import type { Made } from './made.ts'

/** What the desk lists, made up. */
export const deskRecords = (made: Made) => ({ ...ofPeople(made), ...ofMails(made), ...ofApps(made) })

const moment = 1_795_867_200

function ofPeople({ say }: Made) {
  const email = say('ada.lovelace@example.com')
  return {
    user: {
      ...{ id: 'a', email, username: say('ada'), role: 'user', roles: [], attributes: {}, emailConfirmed: false },
      ...{ disabled: true, locale: 'en', pendingEmail: say('countess@example.com'), hasPassword: true },
      ...{ createdAt: moment, lastLoginAt: moment },
    },
    session: { id: 'a', device: say('Firefox, Linux'), place: say('Portugal'), createdAt: moment, lastSeenAt: moment },
    identity: { id: 'a', title: say('Google'), email, linkedAt: moment, lastUsedAt: moment },
    event: {
      ...{ id: 'a', at: moment, event: say('logged_in'), userId: 'a', email, actorId: 'b', actorEmail: email },
      ...{ place: say('Portugal'), device: say('Firefox, Linux'), ipHash: 'c' },
      detail: JSON.stringify({ reason: say('on request') }),
    },
    signUp: { email, createdAt: moment, expiresAt: moment, signUps: 2 },
    day: {
      ...{ day: '2026-11-27', confirmed: 20, loggedIn: 18 },
      ofSignUps: { all: 31, mailed: 31, delivered: null, bounced: null, confirmed: 22, loggedIn: 18 },
    },
    suppression: { address: email, reason: say('bounced'), createdAt: moment, until: moment, mailId: 'a' },
  }
}

function ofMails({ say }: Made) {
  const [provider, code] = [say('resend'), say('500')]
  return {
    mail: {
      ...{ id: 'a', kind: 'confirm', address: say('ada.lovelace@example.com'), status: 'failed', attempts: 1 },
      ...{ provider, lastCode: code, createdAt: moment, userId: 'a', providerId: say('re_1'), nextAt: moment },
      ...{ email: say('ada.lovelace@example.com'), expiresAt: moment, sentAt: moment, replaces: 'b' },
    },
    moment: { at: moment, event: say('accepted'), provider, class: say('transient'), code },
    sending: {
      ...{ pausedAt: moment, waiting: { mails: 1, oldestAt: moment }, dead: 1, backlog: 1 },
      providers: [{ name: provider, failures: 1, openUntil: 1, lastCode: code }],
      newest: [{ kind: say('confirm'), provider, status: say('sent'), mails: 1 }],
    },
  }
}

const ofApps = ({ say }: Made) => ({
  appEvent: {
    ...{ id: 'a', endpoint: say('shop'), type: say('user.created'), userId: 'a', status: 'queued', attempts: 1 },
    ...{
      email: say('ada@example.com'),
      lastCode: say('500'),
      createdAt: moment,
      nextAt: moment,
      sentAt: moment,
      deadAt: moment,
    },
  },
  apps: {
    endpoints: [{ name: say('shop'), url: say('https://shop.example.com/hooks'), pausedAt: moment }],
    filter: { user: say('ada@example.com') },
    statuses: ['queued'],
  },
})
