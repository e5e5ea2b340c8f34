import { Form } from '../kit/form.tsx'
import type { FormState } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { Table } from './table.tsx'
import { When } from './when.tsx'

interface SuppressionsProps {
  shell: Shell
  notice?: string | undefined
  suppressions: { address: string | null; reason: string; createdAt: number; until: number | null; mailId: string }[]
  next: string | null
  form: FormState
}

export function SuppressionsPage({ shell, notice, suppressions, next, form }: SuppressionsProps) {
  return (
    <AdminFrame shell={shell} title="Addresses that are not mailed" notice={notice}>
      <section class="card">
        <Table
          head={['Address', 'Because of', 'Since', 'Until', 'Mail']}
          rows={suppressions.map(({ address, reason, createdAt, until, mailId }) => [
            address ?? 'forgotten',
            `a ${reason}`,
            <When at={createdAt} />,
            until === null ? 'for good' : <When at={until} />,
            <a href={`/admin/mail/${mailId}`}>Look</a>,
          ])}
          next={next}
        />
      </section>
      <section class="card">
        <h2>Mail an address again</h2>
        <Form action="/admin/suppressions" form={form} fields={[field]} submit="Lift what stops it" look="quiet" />
      </section>
    </AdminFrame>
  )
}

const field = { name: 'email', label: 'E-mail', type: 'email' as const, autocomplete: 'off' }
