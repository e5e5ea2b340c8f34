import { Card, Tag } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm, type FormState, isFailed } from '../kit/form-state.ts'
import { Setting } from '../kit/setting.tsx'
import { useWords } from '../kit/words.tsx'
import { EmailChange } from './account-access.tsx'
import type { AccountUser } from './account-user.ts'

/** A language by its tag and what its speakers call it. */
export interface NamedLanguage {
  tag: string
  name: string
}

interface ProfileProps {
  user: AccountUser
  username: 'off' | 'optional' | 'required'
  languages: NamedLanguage[]
  /** The address that waits to be confirmed. */
  pendingEmail: string | null
  asksPassword: boolean
  form: FormState | undefined
  emailForm: FormState | undefined
}

/** Who somebody is: address, name, language, role. */
export function ProfileCard({ user, username, languages, pendingEmail, asksPassword, form, emailForm }: ProfileProps) {
  const { who, email } = useWords().profile
  const confirmed = user.emailConfirmed ? <Tag good>{who.confirmed}</Tag> : <Tag>{who.unconfirmed}</Tag>
  const isOpen = pendingEmail !== null || (emailForm !== undefined && isFailed(emailForm))
  return (
    <Card title={who.title}>
      <Setting name={who.email} value={[user.email, ' ', confirmed]} open={isOpen}>
        <p>{email.text}</p>
        <EmailChange email={user.email} pendingEmail={pendingEmail} asksPassword={asksPassword} form={emailForm} />
      </Setting>
      {username !== 'off' && <NameSetting user={user} isOptional={username === 'optional'} form={form} />}
      <LanguageSetting user={user} languages={languages} />
      {user.role !== 'user' && (
        <p class="setting">
          <span class="name">{who.role}</span>
          <span class="value">{user.role}</span>
        </p>
      )}
    </Card>
  )
}

interface NameProps {
  user: AccountUser
  isOptional: boolean
  form: FormState | undefined
}

function NameSetting({ user, isOptional, form = blankForm }: NameProps) {
  const { save, who } = useWords().profile
  const shown = isFailed(form) ? form : { ...blankForm, values: { username: user.username ?? '' } }
  const field = { name: 'username', label: who.username, autocomplete: 'username', hint: who.usernameHint }
  return (
    <Setting name={who.username} value={user.username ?? who.noName} open={isFailed(form)}>
      <Form
        action="/account/profile"
        form={shown}
        prefix="profile-"
        fields={[{ ...field, optional: isOptional }]}
        hidden={{ locale: user.locale }}
        submit={save}
      />
    </Setting>
  )
}

function LanguageSetting({ user, languages }: Pick<ProfileProps, 'user' | 'languages'>) {
  const { save, who } = useWords().profile
  return (
    <Setting name={who.language} value={languages.find(({ tag }) => tag === user.locale)?.name}>
      <Form action="/account/profile" form={blankForm} hidden={{ username: user.username ?? undefined }} submit={save}>
        <div class="field">
          <label for="profile-locale">{who.languageHint}</label>
          <div class="control">
            <select id="profile-locale" name="locale" autocomplete="language">
              {languages.map(({ tag, name }) => (
                <option key={tag} value={tag} lang={tag} selected={user.locale === tag}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </div>
      </Form>
    </Setting>
  )
}
