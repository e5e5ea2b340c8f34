import { Layout, type Shell } from './layout.tsx'
import { Sign } from './mark.tsx'
import { Filled } from './words.tsx'

interface ProblemProps {
  shell: Shell
  status: number
  title: string
  detail: string
  requestId: string
}

/** A refusal or failure that belongs to no form. */
export function ProblemPage({ shell, status, title, detail, requestId }: ProblemProps) {
  const { home, report } = shell.words.problemPage
  return (
    <Layout shell={shell} title={title}>
      <Sign of={status === 429 || status === 503 ? 'late' : 'stop'} />
      <h1>{title}</h1>
      <p>{detail}</p>
      <a class="button quiet" href="/">
        {home}
      </a>
      <p class="hint ways">
        <Filled sentence={report} status={status} id={<code>{requestId}</code>} />
      </p>
    </Layout>
  )
}
