import { Form } from '../kit/form.tsx'
import { blankForm, type FormState } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame, Table } from './admin-frame.tsx'

interface App {
  id: string
  name: string
  kind: 'confidential' | 'public'
  redirectUris: string[]
  firstParty: boolean
}

interface AppsProps {
  shell: Shell
  apps: App[]
  form: FormState
  notice?: string | undefined
  /** The id and secret of an app that was just registered, or got a new secret. */
  told?: { id: string; secret: string | null } | undefined
}

/** The apps that people are sent here by, and back to. */
export function AppsPage({ shell, apps, form, notice, told }: AppsProps) {
  return (
    <AdminFrame shell={shell} title="Apps" notice={notice}>
      {told && (
        <section class="card" role="status">
          <h2>Copy this now</h2>
          <p>
            Client id: <code>{told.id}</code>
          </p>
          {told.secret && (
            <p>
              Client secret, which is shown only once: <code>{told.secret}</code>
            </p>
          )}
        </section>
      )}
      <section class="card">
        <Table
          head={['Name', 'Client id', 'Kind', 'Redirects to', 'Actions']}
          rows={apps.map((app) => [
            app.name,
            <code>{app.id}</code>,
            `${app.kind}${app.firstParty ? ', our own' : ''}`,
            app.redirectUris.join(' '),
            <Actions app={app} />,
          ])}
        />
      </section>
      <section class="card">
        <h2>Register an app</h2>
        <Form action="/admin/apps" form={form} fields={fields} submit="Register">
          <label for="kind">Kind</label>
          <select id="kind" name="kind">
            <option value="confidential">confidential: it has a server that keeps a secret</option>
            <option value="public">public: it runs in a browser or on a phone</option>
          </select>
          <label class="check" for="first_party">
            <input type="checkbox" id="first_party" name="first_party" />
            Our own: people are not asked whether it may know them
          </label>
        </Form>
      </section>
    </AdminFrame>
  )
}

function Actions({ app: { id, name, kind } }: { app: App }) {
  return (
    <>
      {kind === 'confidential' && (
        <Form
          action={`/admin/apps/${id}/secret`}
          form={blankForm}
          submit="New secret"
          look="quiet"
          confirm={`Give ${name} a new secret? The one it has works for another day.`}
        />
      )}
      <Form
        action={`/admin/apps/${id}/delete`}
        form={blankForm}
        submit="Remove"
        look="danger"
        confirm={`Remove ${name}? Nobody can log in to it any more.`}
      />
    </>
  )
}

const fields = [
  { name: 'name', label: 'Name', autocomplete: 'off' },
  { name: 'redirect_uris', label: 'Redirect addresses', autocomplete: 'off', hint: 'Exact, separated by spaces.' },
  { name: 'post_logout_uris', label: 'Addresses after log-out', autocomplete: 'off', optional: true },
]
