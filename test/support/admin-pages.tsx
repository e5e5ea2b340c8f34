import { AppEventPage } from '#templates/pages/admin/app-event.tsx'
import { AppEventsPage } from '#templates/pages/admin/app-events.tsx'
import { AuditPage } from '#templates/pages/admin/audit.tsx'
import { MailPage } from '#templates/pages/admin/mail.tsx'
import { MailItemPage } from '#templates/pages/admin/mail-item.tsx'
import { SuppressionsPage } from '#templates/pages/admin/suppressions.tsx'
import { UserPage } from '#templates/pages/admin/user.tsx'
import { UsersPage } from '#templates/pages/admin/users.tsx'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import type { Shell } from '#templates/pages/kit/layout.tsx'
import { DeskIdentitiesCard } from '#templates/pages/providers/desk-card.tsx'

/** Every page of the operator's desk, with this text wherever a page shows one. */
export function adminPages(shell: Shell, text: string, form: FormState) {
  const user = {
    ...{
      id: 'a',
      email: text,
      username: text,
      role: 'user',
      roles: [],
      attributes: {},
      emailConfirmed: false,
      disabled: true,
      locale: 'en',
    },
    ...{ pendingEmail: text, hasPassword: true, createdAt: 0, lastLoginAt: 0 },
  }
  const mail = {
    ...{ id: 'a', kind: 'confirm', address: text, status: 'failed', attempts: 1, provider: text, lastCode: text },
    ...{
      createdAt: 0,
      userId: 'a',
      providerId: text,
      nextAt: 0,
      expiresAt: 0,
      sentAt: 0,
      replaces: 'b',
    },
  }
  const moment = { at: 0, event: text, provider: text, class: text, code: text }
  const event = {
    id: 'a',
    at: 0,
    event: text,
    userId: 'a',
    actorId: 'b',
    country: text,
    device: text,
    ...{ ipHash: 'c', detail: text },
  }
  const session = { id: 'a', device: text, country: text, createdAt: 0, lastSeenAt: 0 }
  const identity = { id: 'a', title: text, email: text, linkedAt: 0, lastUsedAt: 0 }
  const common = { shell, notice: text }
  const sending = {
    ...{ pausedAt: 0, waiting: { mails: 1, oldestAt: 0 }, dead: 1, backlog: 1 },
    providers: [{ name: text, failures: 1, openUntil: 1, lastCode: text }],
    newest: [{ kind: text, provider: text, status: text, mails: 1 }],
  }
  const chosen = { filter: { state: 'failed', kind: 'confirm', to: text }, states: ['failed'], kinds: ['confirm'] }
  const suppression = { address: text, reason: text, createdAt: 0, until: 0, mailId: 'a' }
  const appEvent = {
    ...{ id: 'a', endpoint: text, type: text, userId: 'a', status: 'queued', attempts: 1, lastCode: text },
    ...{ createdAt: 0, nextAt: 0, sentAt: 0, deadAt: 0 },
  }
  const apps = { endpoints: [{ name: text, url: text, pausedAt: 0 }], filter: { user: text }, statuses: ['queued'] }
  return {
    adminUsers: (
      <UsersPage
        {...common}
        users={[user]}
        query={text}
        filter="admin"
        filters={['admin']}
        next="/admin"
        create={form}
      />
    ),
    listedUser: (
      <UserPage
        {...common}
        cards={<DeskIdentitiesCard userId="a" identities={[identity]} />}
        roles={[text]}
        user={user}
        sessions={[session]}
        mails={[mail]}
        events={[event]}
      />
    ),
    adminAudit: <AuditPage shell={shell} events={[event]} next={null} />,
    listedMail: <MailPage {...common} {...chosen} sending={sending} mails={[mail]} next={null} />,
    adminMailItem: (
      <MailItemPage {...common} mail={mail} history={[moment]} replacedBy={null} preview={{ subject: text, text }} />
    ),
    appEvents: <AppEventsPage {...common} {...apps} events={[appEvent]} next={null} />,
    appEvent: <AppEventPage {...common} event={appEvent} history={[moment]} payload={{ text }} />,
    adminSuppressions: <SuppressionsPage {...common} suppressions={[suppression]} next={null} form={form} />,
  }
}
