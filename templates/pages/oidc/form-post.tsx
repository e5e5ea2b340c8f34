import { Layout, type Shell } from '../kit/layout.tsx'

interface FormPostProps {
  shell: Shell
  action: string
  fields: Record<string, string>
}

/** Carries an answer to the app by a form (OAuth 2.0 Form Post Response Mode). Without script a button sends it. */
export function FormPostPage({ shell, action, fields }: FormPostProps) {
  const { title, goOn } = shell.words.oidc.formPost
  return (
    <Layout shell={shell} title={title} wantsScript>
      <h1>{title}</h1>
      <form method="post" action={action} data-now>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{goOn}</button>
      </form>
    </Layout>
  )
}
