import { commit } from '../store/database.ts'
import { heldRegistration } from '../store/registrations.ts'
import { readHandle } from './confirmation-handle.ts'
import type { Deps } from './deps.ts'

/** What the waiting page may show of a sign-up to the browser that holds its handle. */
export interface Pending {
  /** Null when the handle only names a mail. */
  email: string | null
  /** The handle is no proof: a code needs the password beside it. */
  needsPassword: boolean
}

export async function readPending(deps: Deps, confirmationId: string | undefined): Promise<Pending | null> {
  const handle = await readHandle(deps.config.keyring, confirmationId)
  if (!handle) return null
  if (handle.kind === 'mail') return { email: null, needsPassword: true }
  const [[registration]] = await commit(deps.db, [heldRegistration(deps.db, handle, deps.clock())])
  return registration ? { email: registration.email, needsPassword: false } : null
}
