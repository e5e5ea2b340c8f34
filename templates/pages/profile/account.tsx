import type { Child } from 'hono/jsx'
import { Notice } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { PasswordCard } from './account-access.tsx'
import { ActivityCard, type ActivityView } from './account-activity.tsx'
import { DeletionCard, NoticesCard } from './account-data.tsx'
import { type NamedLanguage, ProfileCard } from './account-profile.tsx'
import { SessionsCard, type SessionView } from './account-sessions.tsx'
import type { AccountUser } from './account-user.ts'

export interface AccountProps {
  shell: Shell
  user: AccountUser
  sessions: SessionView[]
  /** The newest first. */
  events: ActivityView[]
  /** The address that waits to be confirmed. */
  pendingEmail: string | null
  /** Whether people have names here. */
  username: 'off' | 'optional' | 'required'
  /** Those that somebody may choose. */
  languages: NamedLanguage[]
  minLength: number
  /** Whether what an account hangs on is changed by the present password; else by a session that is fresh. */
  asksPassword: boolean
  notice?: string | undefined
  /** Of the features. */
  cards?: Child[]
  /** Those that came back. */
  forms: AccountForms
}

export type AccountForms = Partial<Record<'profile' | 'password' | 'email' | 'deletion', FormState>>

export function AccountPage({ shell, notice, forms, ...account }: AccountProps) {
  const failed = Object.values(forms).some(isFailed)
  const { title } = shell.words.profile
  return (
    <Layout shell={shell} title={title} failed={failed} wide wantsScript>
      <h1>{title}</h1>
      {notice && <Notice>{notice}</Notice>}
      <ProfileCard
        user={account.user}
        username={account.username}
        languages={account.languages}
        pendingEmail={account.pendingEmail}
        asksPassword={account.asksPassword}
        form={forms.profile}
        emailForm={forms.email}
      />
      <PasswordCard
        email={account.user.email}
        minLength={account.minLength}
        asksPassword={account.asksPassword}
        form={forms.password}
      />
      {account.cards}
      <SessionsCard sessions={account.sessions} />
      <ActivityCard events={account.events} />
      <NoticesCard isOn={account.user.noticesNewDevice} />
      <DeletionCard email={account.user.email} asksPassword={account.asksPassword} form={forms.deletion} />
    </Layout>
  )
}
