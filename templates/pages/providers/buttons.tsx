import { fill } from '#templates/words/fill.ts'
import type { Words } from '#templates/words/words.ts'
import { Card } from '../kit/card.tsx'
import { Moment, type MomentView } from '../kit/moment.tsx'
import { Filled, useWords } from '../kit/words.tsx'

/** A service by which somebody comes. */
export interface Provider {
  name: string
  title: string
  /** Whose rules its button follows. */
  kind: 'google' | 'github' | 'apple' | 'microsoft' | 'oidc'
  /** Its mark, as files for either theme. */
  mark: { light: string; dark: string }
}

interface ButtonsProps {
  providers: readonly Provider[]
  mode: 'login' | 'link' | 'fresh'
  next?: string | undefined
}

/** A button for each, as it asks that its buttons look and what they say. */
export function ProviderButtons({ providers, mode, next }: ButtonsProps) {
  const words = useWords().providers
  return (
    <>
      {providers.map(({ name, title, kind, mark }) => (
        <form key={name} class="by" method="post" action={`/login/with/${name}`}>
          <input type="hidden" name="mode" value={mode} />
          {next !== undefined && <input type="hidden" name="next" value={next} />}
          <button type="submit" class={kind}>
            <Mark {...(kind === 'apple' ? { light: mark.dark, dark: mark.light } : mark)} />
            {fill(wordFor(words, kind, mode), { provider: title })}
          </button>
        </form>
      ))}
    </>
  )
}

/** Microsoft wants "Sign in with"; the others let it be "Continue with", which is true of a sign-up too. */
function wordFor(words: Words['providers'], kind: Provider['kind'], mode: ButtonsProps['mode']): string {
  if (mode === 'link') return words.connect
  return kind === 'microsoft' ? words.signIn : words.continue
}

function Mark({ light, dark }: Provider['mark']) {
  return (
    <picture>
      {dark !== light && <source media="(prefers-color-scheme: dark)" srcset={dark} />}
      <img src={light} alt="" width="20" height="20" />
    </picture>
  )
}

export interface IdentityRow {
  id: string
  title: string
  email: string | null
  linked: MomentView
}

/** The accounts elsewhere that open this one, and those that could. */
export function IdentitiesCard({ identities, others }: { identities: IdentityRow[]; others: readonly Provider[] }) {
  const words = useWords().providers.card
  return (
    <Card title={words.title}>
      {identities.length > 0 && (
        <ul class="rows">
          {identities.map(({ id, title, email, linked }) => (
            <li key={id}>
              <div>
                <strong>{title}</strong>
                <p class="hint">
                  {email && `${email}, `}
                  <Filled sentence={words.linked} when={<Moment of={linked} />} />
                </p>
                <details>
                  <summary aria-label={fill(words.unlinkOf, { provider: title })}>{words.unlink}</summary>
                  <p>{words.sure}</p>
                  <form method="post" action={`/account/identities/${id}/unlink`}>
                    <button type="submit" class="danger">
                      {words.unlink}
                    </button>
                  </form>
                </details>
              </div>
            </li>
          ))}
        </ul>
      )}
      <ProviderButtons providers={others} mode="link" />
    </Card>
  )
}
