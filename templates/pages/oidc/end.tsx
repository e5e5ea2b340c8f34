import { Layout, type Shell } from '../kit/layout.tsx'

interface EndProps {
  shell: Shell
  /** The request, as it came. */
  request: string
  /** It leads back to an address that the app has not registered, and so to none. */
  leadsNowhere?: boolean
}

/** Asks before an app logs somebody out. */
export function EndPage({ shell, request, leadsNowhere = false }: EndProps) {
  const { end, untrusted } = shell.words.oidc
  const { title, text, submit, stay } = end
  return (
    <Layout shell={shell} title={title}>
      <h1>{title}</h1>
      <p>{text}</p>
      {leadsNowhere && <p role="alert">{untrusted.redirect}</p>}
      <form method="post" action="/oauth/end/confirm">
        <input type="hidden" name="request" value={request} />
        <button type="submit">{submit}</button>
      </form>
      <p class="ways">
        <a href="/account">{stay}</a>
      </p>
    </Layout>
  )
}
