import { Layout, type Shell } from './layout.tsx'
import { Sign } from './mark.tsx'

interface ProblemProps {
  shell: Shell
  status: number
  title: string
  detail: string
  requestId: string
}

/** A refusal or failure that belongs to no form. */
export function ProblemPage({ shell, status, title, detail, requestId }: ProblemProps) {
  return (
    <Layout shell={shell} title={title}>
      <Sign of={status === 429 || status === 503 ? 'late' : 'stop'} />
      <h1>{title}</h1>
      <p>{detail}</p>
      <a class="button quiet" href="/">
        Go to the start page
      </a>
      <p class="hint ways">
        Problem {status}. If you report it, please quote <code>{requestId}</code>.
      </p>
    </Layout>
  )
}
