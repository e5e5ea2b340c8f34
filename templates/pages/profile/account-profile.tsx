import type { Words } from '#templates/words/words.ts'
import { Card, Tag } from '../kit/card.tsx'
import type { FieldSpec } from '../kit/field.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm, type FormState, isFailed } from '../kit/form-state.ts'
import { useWords } from '../kit/words.tsx'
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
  form: FormState | undefined
}

export function ProfileCard({ user, username, languages, form = blankForm }: ProfileProps) {
  const shown = isFailed(form) ? form : { ...blankForm, values: { username: user.username ?? '', locale: user.locale } }
  const { save, who } = useWords().profile
  return (
    <Card title={who.title}>
      <dl>
        <dt>{who.email}</dt>
        <dd>
          {user.email} {user.emailConfirmed ? <Tag good>{who.confirmed}</Tag> : <Tag>{who.unconfirmed}</Tag>}
        </dd>
        {user.role !== 'user' && (
          <>
            <dt>{who.role}</dt>
            <dd>{user.role}</dd>
          </>
        )}
      </dl>
      <Form
        action="/account/profile"
        form={shown}
        prefix="profile-"
        fields={username === 'off' ? [] : [nameField(who, username === 'optional')]}
        submit={save}
        look="quiet"
      >
        <div class="field">
          <label for="profile-locale">{who.language}</label>
          <div class="control">
            <select id="profile-locale" name="locale" autocomplete="language">
              {languages.map(({ tag, name }) => (
                <option key={tag} value={tag} lang={tag} selected={shown.values.locale === tag}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </div>
      </Form>
    </Card>
  )
}

const nameField = (who: Words['profile']['who'], optional: boolean): FieldSpec => ({
  name: 'username',
  label: who.username,
  autocomplete: 'username',
  hint: who.usernameHint,
  optional,
})
