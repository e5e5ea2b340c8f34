import { fill } from '#templates/words/fill.ts'
import { Card } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import { useWords } from '../kit/words.tsx'

interface Named {
  name: string
  title: string
}

interface ButtonsProps {
  providers: readonly Named[]
  mode: 'login' | 'link' | 'fresh'
  next?: string | undefined
}

/** A button for each; the providers ask that it says "Continue with" and their name. */
export function ProviderButtons({ providers, mode, next }: ButtonsProps) {
  const words = useWords().providers
  const says = mode === 'link' ? words.connect : words.continue
  return (
    <>
      {providers.map(({ name, title }) => (
        <Form
          key={name}
          action={`/login/with/${name}`}
          form={blankForm}
          hidden={{ mode, next }}
          submit={fill(says, { provider: title })}
          look="quiet"
        />
      ))}
    </>
  )
}

export interface IdentityRow {
  id: string
  title: string
  email: string | null
  linked: string
}

/** The accounts elsewhere that open this one, and those that could. */
export function IdentitiesCard({ identities, others }: { identities: IdentityRow[]; others: readonly Named[] }) {
  const words = useWords().providers.card
  return (
    <Card title={words.title}>
      {identities.length > 0 && (
        <ul class="rows">
          {identities.map(({ id, title, email, linked }) => (
            <li key={id}>
              <div>
                <strong>{title}</strong>
                <p class="hint">{[email, fill(words.linked, { when: linked })].filter(Boolean).join(', ')}</p>
              </div>
              <form method="post" action={`/account/identities/${id}/unlink`} data-confirm={words.sure}>
                <button type="submit" class="plain" aria-label={fill(words.unlinkOf, { provider: title })}>
                  {words.unlink}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <ProviderButtons providers={others} mode="link" />
    </Card>
  )
}
