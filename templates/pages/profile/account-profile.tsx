import { Card, Tag } from '../kit/card.tsx'
import type { FieldSpec } from '../kit/field.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm, type FormState, isFailed } from '../kit/form-state.ts'
import type { AccountUser } from './account-user.ts'

interface ProfileProps {
  user: AccountUser
  username: 'off' | 'optional' | 'required'
  form: FormState | undefined
}

export function ProfileCard({ user, username, form = blankForm }: ProfileProps) {
  const shown = isFailed(form) ? form : { ...blankForm, values: { username: user.username ?? '', locale: user.locale } }
  return (
    <Card title="Who you are">
      <dl>
        <dt>E-mail</dt>
        <dd>
          {user.email} {user.emailConfirmed ? <Tag good>Confirmed</Tag> : <Tag>Not confirmed</Tag>}
        </dd>
        {user.role !== 'user' && (
          <>
            <dt>Role</dt>
            <dd>{user.role}</dd>
          </>
        )}
      </dl>
      <Form
        action="/account/profile"
        form={shown}
        prefix="profile-"
        fields={username === 'off' ? [] : [nameField(username === 'optional')]}
        submit="Save"
        look="quiet"
      >
        <div class="field">
          <label for="profile-locale">Language of our mails</label>
          <div class="control">
            <select id="profile-locale" name="locale" autocomplete="language">
              {languages.map(([locale, name]) => (
                <option key={locale} value={locale} lang={locale} selected={shown.values.locale === locale}>
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

const nameField = (optional: boolean): FieldSpec => ({
  name: 'username',
  label: 'User name',
  autocomplete: 'username',
  hint: 'Letters, digits, dots and underscores, starting with a letter. You can log in with it.',
  optional,
})

const languages = [
  ['en', 'English'],
  ['de', 'Deutsch'],
] as const
