import { Layout, type Shell } from '../kit/layout.tsx'

interface EndProps {
  shell: Shell
  /** The request, as it came. */
  request: string
}

/** Asks before an app logs somebody out. */
export function EndPage({ shell, request }: EndProps) {
  const { title, text, submit, stay } = shell.words.oidc.end
  return (
    <Layout shell={shell} title={title}>
      <h1>{title}</h1>
      <p>{text}</p>
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
