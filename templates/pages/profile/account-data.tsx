import { Card } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm, type FormState, isFailed } from '../kit/form-state.ts'
import { useWords } from '../kit/words.tsx'
import { currentPassword } from './account-access.tsx'

export function NoticesCard({ isOn }: { isOn: boolean }) {
  const { save, notices } = useWords().profile
  return (
    <Card title={notices.title}>
      <p>{notices.text}</p>
      <Form action="/account/notices" form={blankForm} submit={save} look="quiet">
        <label class="check" for="new_device">
          <input type="checkbox" id="new_device" name="new_device" checked={isOn} />
          {notices.newDevice}
        </label>
      </Form>
    </Card>
  )
}

export function DeletionCard({
  email,
  asksPassword,
  form = blankForm,
}: {
  email: string
  asksPassword: boolean
  form: FormState | undefined
}) {
  const words = useWords()
  const { data } = words.profile
  return (
    <Card title={data.title}>
      <p>{data.text}</p>
      <a class="button quiet" href="/account/export" download>
        {data.download}
      </a>
      <details open={isFailed(form)}>
        <summary>{data.delete}</summary>
        <p>
          {data.deleteText} {data.sure}
        </p>
        <Form
          action="/account/delete"
          form={form}
          prefix="delete-"
          account={email}
          fields={asksPassword ? [currentPassword(words)] : []}
          submit={data.deleteSubmit}
          look="danger"
        />
      </details>
    </Card>
  )
}
