import { describe, expect, it } from 'vitest'
import { staleReason } from '../../../src/mail/delivery/freshness.ts'
import type { WaitingMail } from '../../../src/store/mail/waiting-mails.ts'
import type { MailKind } from '../../../src/store/schema/index.ts'
import { waitingMail } from '../../support/waiting-mail.ts'

const now = 1000
const address = 'ada@example.org'
const account = { accountEmail: address, accountVersion: 1 }
const confirmed = { ...account, accountConfirmedAt: 5 }
const registration = {
  registrationEmail: address,
  registrationVersion: 1,
  registrationDecoy: 0,
  registrationExpiresAt: 2000,
}

const reason = (kind: MailKind, changes: Partial<WaitingMail>) =>
  staleReason(waitingMail({ kind, address, ...changes }), now)

describe('a confirmation', () => {
  const toRegistration = { registrationId: 'r', ...registration }
  const toAccount = { userId: 'u', ...account }

  it.each<[string, Partial<WaitingMail>, string | undefined]>([
    ['is wanted by a live registration', toRegistration, undefined],
    ['is wanted by an unconfirmed account', toAccount, undefined],
    ['is wanted while registration and account stand side by side', { ...toRegistration, ...account }, undefined],
    ['is over once the registration was disowned', { registrationId: 'r' }, 'registration_gone'],
    [
      'is over once the registration has expired',
      { ...toRegistration, registrationExpiresAt: now },
      'registration_gone',
    ],
    [
      'is over once the registration has become a confirmed account',
      { registrationId: 'r', ...confirmed },
      'already_confirmed',
    ],
    [
      'is over once another registration has won the address',
      { ...toRegistration, registrationDecoy: 1 },
      'already_confirmed',
    ],
    [
      'is over once the address was corrected',
      { ...toRegistration, registrationEmail: 'b@example.org' },
      'address_changed',
    ],
    [
      'is over once the address was corrected and back',
      { ...toRegistration, registrationVersion: 3 },
      'security_version',
    ],
    ['is over once the account is confirmed', { userId: 'u', ...confirmed }, 'already_confirmed'],
    ['is over once the account is deleted', { userId: 'u' }, 'account_gone'],
    ['is over once the account is disabled', { ...toAccount, accountDisabledAt: 7 }, 'disabled'],
    ['is over once the password of the account was changed', { ...toAccount, accountVersion: 2 }, 'security_version'],
    [
      'is over once the account has another address',
      { ...toAccount, accountEmail: 'b@example.org' },
      'address_changed',
    ],
  ])('%s', (_, changes, expected) => {
    expect(reason('confirm', changes)).toBe(expected)
  })
})

describe('a reset', () => {
  it.each<[string, Partial<WaitingMail>, string | undefined]>([
    ['is wanted by an account', confirmed, undefined],
    ['is wanted by an account that never confirmed', account, undefined],
    ['is over once the account is deleted', {}, 'account_gone'],
    ['is over once the account is disabled', { ...confirmed, accountDisabledAt: 7 }, 'disabled'],
    ['is over once the password was changed', { ...confirmed, accountVersion: 2 }, 'security_version'],
    [
      'is over once the account has another address',
      { ...confirmed, accountEmail: 'b@example.org' },
      'address_changed',
    ],
  ])('%s', (_, changes, expected) => {
    expect(reason('reset', { userId: 'u', ...changes })).toBe(expected)
  })
})

describe('a change of address', () => {
  const pending = { userId: 'u', ...confirmed, accountEmail: 'old@example.org', pendingChangeId: 'm' }

  it('is wanted while it is the pending one', () => {
    expect(reason('email_change', pending)).toBeUndefined()
    expect(reason('email_change', { ...pending, pendingChangeId: 'later' })).toBe('change_gone')
    expect(reason('email_change', { ...pending, pendingChangeId: null })).toBe('change_gone')
    expect(reason('email_change', { ...pending, accountVersion: 2 })).toBe('security_version')
    expect(reason('email_change', { ...pending, accountDisabledAt: 7 })).toBe('disabled')
  })
})

describe('a notice', () => {
  it.each<MailKind>(['password_changed', 'email_changed', 'new_device', 'session_theft'])(
    '%s is wanted as long as there is the account, whatever has changed on it',
    (kind) => {
      const changed = { accountEmail: 'b@example.org', accountVersion: 9, accountDisabledAt: 7 }
      expect(reason(kind, { userId: 'u', ...changed })).toBeUndefined()
      expect(reason(kind, { userId: 'u' })).toBe('account_gone')
    },
  )

  it('that an account is deleted is wanted by nobody’s account', () => {
    expect(reason('account_deleted', { userId: 'u' })).toBeUndefined()
  })

  it('of a second registration is wanted where the address has no owner', () => {
    expect(reason('already_registered', { registrationId: 'r' })).toBeUndefined()
  })

  it('of a second registration is wanted while its address is the owner’s', () => {
    const toOwner = { registrationId: 'r', userId: 'u' }
    expect(reason('already_registered', { ...toOwner, ...confirmed, accountVersion: 9 })).toBeUndefined()
    expect(reason('already_registered', toOwner)).toBe('account_gone')
    expect(reason('already_registered', { ...toOwner, ...confirmed, accountEmail: 'b@example.org' })).toBe(
      'address_changed',
    )
  })

  it('of an invitation is wanted until it is taken', () => {
    expect(reason('invitation', { userId: 'u', ...account })).toBeUndefined()
    expect(reason('invitation', { userId: 'u', ...confirmed })).toBeUndefined()
    expect(reason('invitation', { userId: 'u', ...confirmed, accountVersion: 99 })).toBe('security_version')
  })
})

describe('any mail', () => {
  it.each<MailKind>(['confirm', 'already_registered', 'account_deleted'])(
    '%s is over when its link is dead',
    (kind) => {
      const live = { registrationId: 'r', ...registration }
      expect(reason(kind, { ...live, expiresAt: now })).toBe('expired')
      expect(reason(kind, { ...live, expiresAt: now + 1 })).toBeUndefined()
    },
  )

  it('is over when its address was forgotten', () => {
    expect(reason('already_registered', { address: null })).toBe('no_recipient')
  })
})
