import type { Deps } from '../deps.ts'
import type { User } from '../store/accounts/users.ts'

export type AdmissionRefusal = 'account_disabled' | 'email_unconfirmed'

/**
 * Why a right proof does not let in, whatever proved it; said to nobody else. The policy `fence` lets browsers in, to
 * little; apps would not see the fence.
 */
export function admissionRefusal({ config }: Deps, user: User, mode: 'cookie' | 'token'): AdmissionRefusal | undefined {
  if (user.disabledAt !== null) return 'account_disabled'
  if (user.emailConfirmedAt !== null || config.emailConfirmation === 'off') return undefined
  return config.emailConfirmation === 'required' || mode === 'token' ? 'email_unconfirmed' : undefined
}
