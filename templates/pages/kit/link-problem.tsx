import { Layout, type Shell } from './layout.tsx'
import { Sign } from './mark.tsx'

type Kind = 'link_invalid' | 'link_expired' | 'link_used'
export type LinkPurpose =
  | 'reset'
  | 'confirm'
  | 'disown'
  | 'email_change'
  | 'email_stop'
  | 'email_undo'
  | 'invite'
  | 'unlock'
  | 'recovery'
  | 'login'
  | 'recovery_stop'
  | 'identity_undo'

interface LinkProblemProps {
  shell: Shell
  kind: Kind
  purpose: LinkPurpose
}

/** A link that leads nowhere, and the way on from there. */
export function LinkProblemPage({ shell, kind, purpose }: LinkProblemProps) {
  const { titles, reasons, ways } = shell.words.linkProblem
  const title = titles[kind]
  const { advice, label } = ways[purpose]
  return (
    <Layout shell={shell} title={title}>
      <Sign of={signs[kind]} />
      <h1>{title}</h1>
      <p>{reasons[kind]}</p>
      <p>{advice}</p>
      <a class="button" href={hrefs[purpose]}>
        {label}
      </a>
    </Layout>
  )
}

const signs = { link_expired: 'late', link_invalid: 'stop', link_used: 'done' } as const

const hrefs: Record<LinkPurpose, string> = {
  reset: '/reset',
  confirm: '/confirm',
  disown: '/',
  unlock: '/reset',
  email_change: '/account',
  email_stop: '/reset',
  email_undo: '/reset',
  invite: '/login',
  recovery: '/login',
  login: '/login',
  recovery_stop: '/account',
  identity_undo: '/reset',
}
