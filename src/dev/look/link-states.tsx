import { EmailConfirmPage, EmailStopPage, EmailUndoPage } from '#templates/pages/address/email-links.tsx'
import { LinkProblemPage } from '#templates/pages/kit/link-problem.tsx'
import { UndoLinkPage } from '#templates/pages/providers/back.tsx'
import { ResetPage, ResetRequestPage, ResetSentPage } from '#templates/pages/recovery/reset.tsx'
import { fill } from '#templates/words/fill.ts'
import type { Made } from './made.ts'

/** A new password, and where the links of mails lead. */
export const linkStates = (made: Made) => ({ ...resetting(made), ...addressing(made), ...dead(made) })

function resetting({ shell, say, form, wait }: Made) {
  const { recovery, fields } = shell.words
  const short = form({ password: fill(fields.password.too_short, { min: 8 }) })
  const link = { shell, token: say('a token'), email: say('ada@example.com'), minLength: 8 }
  return {
    resetRequest: <ResetRequestPage shell={shell} form={form()} />,
    resetRequestNotice: <ResetRequestPage shell={shell} form={form()} notice={say(recovery.notices.email_stopped)} />,
    resetSent: <ResetSentPage shell={shell} validFor={wait} />,
    reset: <ResetPage {...link} form={form()} />,
    resetRefused: <ResetPage {...link} form={short} />,
  }
}

function addressing({ shell, say, form }: Made) {
  const link = { shell, token: say('token') }
  return {
    emailConfirm: <EmailConfirmPage {...link} form={form()} needsPassword={false} />,
    emailConfirmElsewhere: <EmailConfirmPage {...link} form={form()} needsPassword />,
    emailStop: <EmailStopPage {...link} />,
    emailUndo: <EmailUndoPage {...link} />,
    identityUndo: <UndoLinkPage {...link} />,
  }
}

const dead = ({ shell }: Made) => ({
  linkUsed: <LinkProblemPage shell={shell} kind="link_used" purpose="reset" />,
  linkExpired: <LinkProblemPage shell={shell} kind="link_expired" purpose="reset" />,
  linkInvalid: <LinkProblemPage shell={shell} kind="link_invalid" purpose="email_undo" />,
})
