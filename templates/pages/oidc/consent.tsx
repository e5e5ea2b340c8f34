import { Layout, type Shell } from '../kit/layout.tsx'
import { Filled } from '../kit/words.tsx'

interface ConsentProps {
  shell: Shell
  /** The app's name, and the host that people are sent on to. */
  client: string
  place: string
  /** What it asks for; nothing of the operator's own. */
  scope: readonly string[]
  /** The request, as a path of this site. */
  request: string
  /** Where to go on to with another account. */
  next: string
}

/** Asks whether an app may know who this is. */
export function ConsentPage({ shell, client, place, scope, request, next }: ConsentProps) {
  const words = shell.words.oidc.consent
  const told: Record<string, string> = words.scopes
  return (
    <Layout shell={shell} title={words.title}>
      <h1>
        <Filled sentence={words.heading} app={<strong>{client}</strong>} />
      </h1>
      <p>
        <Filled
          sentence={words.account}
          email={<strong>{shell.user?.email}</strong>}
          place={<strong>{place}</strong>}
        />
      </p>
      {scope.length > 0 && (
        <>
          <p>{words.gets}</p>
          <ul>
            {scope.map((one) => (
              <li key={one}>{told[one]}</li>
            ))}
          </ul>
          <p class="hint">{words.withdraw}</p>
        </>
      )}
      <form method="post" action="/oauth/consent">
        <input type="hidden" name="request" value={request} />
        <div class="choices">
          <button type="submit" name="decision" value="allow">
            {words.allow}
          </button>
          <button type="submit" name="decision" value="deny" class="quiet">
            {words.deny}
          </button>
        </div>
      </form>
      <form method="post" action="/logout" class="ways">
        <input type="hidden" name="next" value={next} />
        <button type="submit" class="plain">
          {words.another}
        </button>
      </form>
    </Layout>
  )
}
