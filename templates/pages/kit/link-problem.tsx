import { Layout, type Shell } from './layout.tsx'
import { Sign } from './mark.tsx'

type Kind = 'link_invalid' | 'link_expired'
type Purpose = 'reset' | 'confirm' | 'disown' | 'email_change' | 'email_undo' | 'invite' | 'unlock'

interface LinkProblemProps {
  shell: Shell
  kind: Kind
  purpose: Purpose
}

/** A link that leads nowhere, and the way on from there. */
export function LinkProblemPage({ shell, kind, purpose }: LinkProblemProps) {
  const title = kind === 'link_expired' ? 'This link has expired' : 'This link does not work'
  const { advice, href, label } = ways[purpose]
  return (
    <Layout shell={shell} title={title}>
      <Sign of={kind === 'link_expired' ? 'late' : 'stop'} />
      <h1>{title}</h1>
      <p>{reasons[kind]}</p>
      <p>{advice}</p>
      <a class="button" href={href}>
        {label}
      </a>
    </Layout>
  )
}

const reasons: Record<Kind, string> = {
  link_expired: 'Links from our mails work for a limited time only, to keep accounts safe.',
  link_invalid:
    'It may have been used already, replaced by a newer one, or cut off on its way. The newest mail counts.',
}

const ways: Record<Purpose, { advice: string; href: string; label: string }> = {
  reset: {
    advice: 'If you still want a new password, ask for a new link.',
    href: '/reset',
    label: 'Send me a new link',
  },
  confirm: {
    advice: 'If your address is confirmed already, just log in. If not, ask for a new link.',
    href: '/confirm',
    label: 'Send me a new link',
  },
  disown: {
    advice: 'You need not do anything: a registration that nobody confirms goes away by itself.',
    href: '/',
    label: 'Go to the start page',
  },
  unlock: {
    advice: 'Wait a little and log in, or choose a new password, which works at once.',
    href: '/reset',
    label: 'Choose a new password',
  },
  email_change: {
    advice: 'If you have opened this link before, your address is changed. If not, log in and ask for another one.',
    href: '/account',
    label: 'Go to your account',
  },
  email_undo: {
    advice:
      'If your account has its old address back, choose a new password. If it has not, log in and change it there.',
    href: '/reset',
    label: 'Choose a new password',
  },
  invite: {
    advice:
      'If you have accepted this invitation before, log in. If not, ask for another one from whoever invited you.',
    href: '/login',
    label: 'Log in',
  },
}
