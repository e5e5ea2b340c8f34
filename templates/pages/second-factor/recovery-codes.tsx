import { Notice } from '../kit/form.tsx'
import { Layout, type Shell } from '../kit/layout.tsx'

/** The one time that the recovery codes are shown. */
export function RecoveryCodesPage({ shell, codes }: { shell: Shell; codes: string[] }) {
  const words = shell.words.secondFactor.codes
  return (
    <Layout shell={shell} title={words.title}>
      <h1>{words.title}</h1>
      <Notice>{words.done}</Notice>
      <p>{words.text}</p>
      <ol class="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <a class="button" href="/account">
        {words.kept}
      </a>
    </Layout>
  )
}
