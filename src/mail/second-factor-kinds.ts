import { accountExists, resettable } from './delivery/freshness-rules.ts'
import { common, link, type Subject } from './delivery/mail-fields.ts'
import { timeInWords } from './delivery/wording.ts'
import type { KindOfMail } from './kind-of-mail.ts'
import { mailedCode } from './mailed-code.ts'

type Kind =
  | 'factor_code'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'recovery_codes_renewed'
  | 'recovery_code_used'
  | 'recovery_confirm'
  | 'recovery_started'
  | 'recovery_soon'
  | 'recovery_done'

/** The owner can stop it: whoever reads the mail, and be it at an old address. */
const recoveryNotice = {
  nature: 'link',
  urgency: 'security',
  staleReason: accountExists,
  repeatable: true,
  passesComplaint: true,
  fields: async (subject: Subject) => ({
    ...common(subject),
    ends: timeInWords(subject.row.params.at ?? subject.row.expiresAt, subject.locale),
    stopUrl: await link(subject, 'recovery_stop'),
  }),
} as const

const notice = { nature: 'notice', urgency: 'security', staleReason: accountExists, repeatable: true } as const
const plain = { ...notice, fields: async (subject: Subject) => common(subject) }

/** The mails about a second factor, and about the way back without it. */
export const secondFactorKinds: { readonly [Name in Kind]: KindOfMail<Name> } = {
  factor_code: {
    nature: 'code',
    urgency: 'security',
    staleReason: resettable,
    repeatable: false,
    passesComplaint: true,
    fields: async (subject) => ({
      ...common(subject),
      code: await mailedCode(subject.key, 'factor', subject.row.id),
    }),
  },
  second_factor_on: plain,
  second_factor_off: plain,
  recovery_codes_renewed: plain,
  recovery_code_used: {
    ...notice,
    fields: async (subject) => ({ ...common(subject), left: String(subject.row.params.left ?? 0) }),
  },
  recovery_confirm: {
    nature: 'link',
    urgency: 'security',
    staleReason: resettable,
    repeatable: true,
    passesComplaint: true,
    fields: async (subject) => ({ ...common(subject), url: await link(subject, 'recovery') }),
  },
  recovery_started: recoveryNotice,
  recovery_soon: recoveryNotice,
  recovery_done: plain,
}
