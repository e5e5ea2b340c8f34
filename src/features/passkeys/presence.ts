import { fail, ok } from '../../lib/result.ts'
import type { PresenceCase, Weigh } from '../../sessions/index.ts'
import { isSpentBy, spend } from '../../store/accounts/spent.ts'
import { mapped } from '../../store/database.ts'
import { readCeremony } from './ceremony.ts'
import { readAssertion } from './credential.ts'
import { passkeyById } from './statements.ts'
import { usageOf, weighAssertion } from './weigh-assertion.ts'

/** A passkey proves who it is: for a session that is to be fresh, and as a second factor. Nobody can guess one. */
export const byPasskey: PresenceCase = {
  member: 'credential',
  failure: 'passkey_invalid',
  weigh(deps, _userId, { credential, ceremony: text }) {
    const assertion = readAssertion(credential)
    const weigh =
      (passkey: Parameters<typeof weighAssertion>[1]['passkey']): Weigh =>
      async (account, origin) => {
        const presented = { ceremony: typeof text === 'string' ? text : '', nonce: undefined }
        const ceremony = await readCeremony(deps, 'passkey-get', presented)
        if (!assertion || !ceremony.ok) return fail('passkey_invalid')
        const own = passkey?.userId === account.id ? passkey : undefined
        const weighed = await weighAssertion(deps, {
          ...{ ceremony: ceremony.value, assertion, passkey: own, user: account },
        })
        if (!weighed.ok) return fail('passkey_invalid')
        const { amr, once } = weighed.value
        const usage = usageOf(deps, weighed.value, origin)
        const isSpent = isSpentBy(once)
        return ok({ amr, isSpent, spend: [spend(once), ...usage.statements(isSpent)], mails: usage.mails })
      }
    return mapped(passkeyById(assertion?.id ?? ''), ([passkey]) => weigh(passkey))
  },
}
