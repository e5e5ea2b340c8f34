import { Card } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm, type FormState, isFailed } from '../kit/form-state.ts'
import { presentPassword } from './account-access.tsx'

export function NoticesCard({ isOn }: { isOn: boolean }) {
  return (
    <Card title="Notices">
      <p>We always mail you when your password or your address changes.</p>
      <Form action="/account/notices" form={blankForm} submit="Save" look="quiet">
        <label class="check" for="new_device">
          <input type="checkbox" id="new_device" name="new_device" checked={isOn} />
          Mail me about log-ins on new devices
        </label>
      </Form>
    </Card>
  )
}

export function DeletionCard({ form = blankForm }: { form: FormState | undefined }) {
  return (
    <Card title="Your data">
      <p>All that we keep about you, as a file.</p>
      <a class="button quiet" href="/account/export" download>
        Download my data
      </a>
      <details open={isFailed(form)}>
        <summary>Delete my account</summary>
        <p>Your account and all that belongs to it are gone at once. Nobody can bring them back.</p>
        <Form
          action="/account/delete"
          form={form}
          prefix="delete-"
          fields={[presentPassword]}
          submit="Delete my account for good"
          look="danger"
          confirm="Delete your account for good?"
        />
      </details>
    </Card>
  )
}
