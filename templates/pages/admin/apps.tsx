import { Ask } from '../kit/ask.tsx'
import { Form } from '../kit/form.tsx'
import type { FormState } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { Table } from './table.tsx'

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
          head={['Name', 'Kind', 'Client id', 'Redirects to', 'Actions']}
          rows={apps.map((app) => [
            app.name,
            `${app.kind}${app.firstParty ? ', our own' : ''}`,
            <code>{app.id}</code>,
            app.redirectUris.join(' '),
            <Actions app={app} />,
          ])}
        />
      </section>
      <section class="card">
        <h2>Register an app</h2>
        <Form action="/admin/apps" form={form} fields={fields} submit="Register">
          <div class="field">
            <label for="kind">Kind</label>
            <div class="control">
              <select id="kind" name="kind">
                <option value="confidential">confidential: it has a server that keeps a secret</option>
                <option value="public">public: it runs in a browser or on a phone</option>
              </select>
            </div>
          </div>
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
    <div class="actions">
      {kind === 'confidential' && (
        <Ask
          action={`/admin/apps/${id}/secret`}
          label="New secret"
          question={`Give ${name} a new secret? The one it has works for another day.`}
          submit="Yes, make a new secret"
        />
      )}
      <Ask
        action={`/admin/apps/${id}/delete`}
        label="Remove"
        question={`Remove ${name}? Nobody can log in to it any more.`}
        submit="Yes, remove it"
        look="danger"
      />
    </div>
  )
}

const fields = [
  { name: 'name', label: 'Name', autocomplete: 'off' },
  { name: 'redirect_uris', label: 'Redirect addresses', autocomplete: 'off', hint: 'Exact, separated by spaces.' },
  { name: 'post_logout_uris', label: 'Addresses after log-out', autocomplete: 'off', optional: true },
]
