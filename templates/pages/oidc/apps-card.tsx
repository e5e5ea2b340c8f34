import { fill } from '#templates/words/fill.ts'
import { Card } from '../kit/card.tsx'
import { useWords } from '../kit/words.tsx'

/** The apps that somebody has let know who they are. */
export function AppsCard({ apps }: { apps: { clientId: string; name: string; scopes: string[] }[] }) {
  const { title, knows, withdraw, withdrawOf, scopes } = useWords().oidc.apps
  const told: Record<string, string> = scopes
  return (
    <Card title={title}>
      <ul class="rows">
        {apps.map(({ clientId, name, scopes }) => (
          <li key={clientId}>
            <div>
              <strong>{name}</strong>
              <p class="hint">{fill(knows, { what: scopes.flatMap((one) => told[one] ?? []).join(', ') })}</p>
            </div>
            <form method="post" action="/account/apps/withdraw">
              <input type="hidden" name="client" value={clientId} />
              <button type="submit" class="plain" aria-label={fill(withdrawOf, { app: name })}>
                {withdraw}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  )
}
