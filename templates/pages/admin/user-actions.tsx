import { Ask } from '../kit/ask.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm, type FormState } from '../kit/form-state.ts'
import type { ShownUser } from './users.tsx'

interface UserActionsProps {
  user: ShownUser & { hasPassword: boolean }
  /** Disabling, as it comes back. */
  disable: FormState
}

/** What this account's state allows. What cannot be taken back, or gives or takes power, asks first. */
export function UserActions({ user, disable }: UserActionsProps) {
  const to = (name: string) => `/admin/users/${user.id}/${name}`
  return (
    <div class="actions">
      {plain(user).map(([name, label]) => (
        <Form key={name} action={to(name)} form={blankForm} submit={label} look="quiet" />
      ))}
      {asked(user).map(([name, label, question, submit]) => (
        <Ask key={name} action={to(name)} label={label} question={question} submit={submit} />
      ))}
      {!user.disabled && (
        <Ask
          action={to('disable')}
          label="Disable"
          question={`Nobody can log in to ${user.email} any more, and its sessions end.`}
          submit="Disable this account"
          look="danger"
          form={disable}
          fields={reason}
        />
      )}
      <Ask
        action={to('delete')}
        label="Delete"
        question={`Delete ${user.email} and all that is kept about it? This cannot be undone.`}
        submit="Yes, delete this account"
        look="danger"
      />
    </div>
  )
}

type Plain = [name: string, label: string]
type Asked = [name: string, label: string, question: string, submit: string]

function plain({ emailConfirmed, disabled, hasPassword }: UserActionsProps['user']): Plain[] {
  const all: [boolean, ...Plain][] = [
    [!emailConfirmed && !disabled, 'resend', `Send the ${hasPassword ? 'confirmation' : 'invitation'} again`],
    [!disabled, 'reset', 'Send a link for a new password'],
    [true, 'logout', 'Log out everywhere'],
    [disabled, 'enable', 'Enable'],
    [true, 'export', 'Download everything kept'],
  ]
  return all.flatMap(([allowed, ...action]) => (allowed ? [action] : []))
}

function asked({ email, emailConfirmed, role }: UserActionsProps['user']): Asked[] {
  const all: [boolean, ...Asked][] = [
    [!emailConfirmed, 'confirm', 'Mark as confirmed', `Is ${email} really theirs?`, 'Yes, it is theirs'],
    [
      role === 'user',
      ...(['promote', 'Make an administrator', `Give ${email} every right there is?`] as const),
      'Yes, make an administrator',
    ],
    [
      role === 'admin',
      ...(['demote', 'Make an ordinary user', `Take the rights of an administrator from ${email}?`] as const),
      'Yes, make an ordinary user',
    ],
  ]
  return all.flatMap(([allowed, ...action]) => (allowed ? [action] : []))
}

const reason = [
  {
    name: 'reason',
    label: 'Reason',
    autocomplete: 'off',
    hint: 'For the audit log. The person’s own export contains it.',
  },
]
