import { AppEventPage } from '#templates/pages/admin/app-event.tsx'
import { AppEventsPage } from '#templates/pages/admin/app-events.tsx'
import { AuditPage } from '#templates/pages/admin/audit.tsx'
import { MailPage } from '#templates/pages/admin/mail.tsx'
import { MailItemPage } from '#templates/pages/admin/mail-item.tsx'
import { NumbersPage } from '#templates/pages/admin/numbers.tsx'
import { SuppressionsPage } from '#templates/pages/admin/suppressions.tsx'
import { UserPage } from '#templates/pages/admin/user.tsx'
import { UsersPage } from '#templates/pages/admin/users.tsx'
import { DeskPasskeysCard } from '#templates/pages/passkeys/desk-card.tsx'
import { DeskIdentitiesCard } from '#templates/pages/providers/desk-card.tsx'
import { DeskFactorCard } from '#templates/pages/second-factor/desk-card.tsx'
import { deskRecords } from './desk-records.ts'
import type { Made } from './made.ts'

/** The operator's desk. */
export const deskStates = (made: Made) => ({ ...people(made), ...mails(made), ...apps(made) })

const times = { p50: 60, p90: 300, p99: 86_400 }

function people(made: Made) {
  const { inside: shell, say, form } = made
  const { user, session, identity, mail, event, suppression, signUp, day } = deskRecords(made)
  const passkey = { id: 'a', label: say('Phone'), synced: true, createdAt: 0, lastUsedAt: null }
  const common = { shell, notice: say('Saved.') }
  const shown = { query: say('ada'), filter: 'admin', filters: ['admin'], next: '/admin' }
  return {
    adminNumbers: <NumbersPage shell={shell} days={[day]} timeToConfirm={times} timeToSend={times} />,
    adminUsers: <UsersPage {...common} {...shown} users={[user]} signUps={[signUp]} create={form()} />,
    listedUser: (
      <UserPage
        {...common}
        cards={[
          <DeskIdentitiesCard userId="a" identities={[identity]} />,
          <DeskPasskeysCard userId="a" passkeys={[passkey]} />,
          <DeskFactorCard userId="a" totpConfirmedAt={0} recoveryLeft={9} disableAt={null} />,
        ]}
        disable={form()}
        roles={[say('editor')]}
        user={user}
        sessions={[session]}
        mails={[mail]}
        events={[event]}
      />
    ),
    adminAudit: (
      <AuditPage shell={shell} events={[event]} filter={{ person: say('ada') }} kinds={['apps']} next={null} />
    ),
    adminSuppressions: <SuppressionsPage {...common} suppressions={[suppression]} next={null} form={form()} />,
  }
}

function mails(made: Made) {
  const { inside: shell, say } = made
  const { mail, moment, sending } = deskRecords(made)
  const common = { shell, notice: say('Saved.') }
  const filter = { state: 'failed', kind: 'confirm', to: say('ada@example.com') }
  const preview = { subject: say('Confirm your address'), text: say('Please confirm your address.') }
  return {
    listedMail: (
      <MailPage
        {...common}
        filter={filter}
        states={['failed']}
        kinds={['confirm']}
        sending={sending}
        mails={[mail]}
        next={null}
      />
    ),
    adminMailItem: <MailItemPage {...common} mail={mail} history={[moment]} replacedBy={null} preview={preview} />,
  }
}

function apps(made: Made) {
  const { inside: shell, say } = made
  const { appEvent, apps, moment } = deskRecords(made)
  const common = { shell, notice: say('Saved.') }
  return {
    appEvents: <AppEventsPage {...common} {...apps} events={[appEvent]} next={null} />,
    appEvent: <AppEventPage {...common} event={appEvent} history={[moment]} payload={{ text: say('shop') }} />,
  }
}
