import type { Deps } from '../../deps.ts'
import { heldRegistration, newestMailOf } from '../../store/accounts/registrations.ts'
import { commit } from '../../store/database.ts'
import { readHandle } from './confirmation-handle.ts'

/** What the waiting page may show of a sign-up to the browser that holds its handle. */
export interface Pending {
  /** Null when the handle only names a mail. */
  email: string | null
  /** The handle is no proof: a code needs the password beside it. */
  needsPassword: boolean
  /** Where the person wants to go once confirmed. */
  next?: string | null
  /** The newest mail takes long, or did not and will not arrive. Says nothing of whether there is an account. */
  trouble?: 'delayed' | 'bounced' | undefined
}

// Sooner, every mail would be called late, and what is known of an address at once is of earlier mails.
const patience = 30

// Postmark's and Cloudflare's words for an address that has bounced or complained before.
const remembered = /_406$|suppressed/i

export async function readPending(deps: Deps, confirmationId: string | undefined): Promise<Pending | null> {
  const handle = await readHandle(deps.config.keyring, confirmationId)
  if (!handle) return null
  if (handle.kind === 'mail') return { email: null, needsPassword: true }
  const now = deps.clock()
  const {
    held: [registration],
    mails: [mail],
  } = await commit(deps.db, { held: heldRegistration(handle, now), mails: newestMailOf(handle) })
  if (!registration) return null
  const { email, next } = registration
  return { email, needsPassword: false, next, trouble: mail && troubleOf(mail, now) }
}

type SentMail = ReturnType<ReturnType<typeof newestMailOf>['read']>[number]

function troubleOf({ status, lastClass, lastCode, createdAt }: SentMail, now: number): Pending['trouble'] {
  if (now < createdAt + patience) return undefined
  const isRefused = status === 'failed' && (lastClass === 'recipient' || lastCode === 'no_mx')
  if (status === 'bounced' || (isRefused && !remembered.test(lastCode ?? ''))) return 'bounced'
  const isWaiting = status === 'queued' || status === 'sending' || lastCode === 'delayed'
  return isWaiting ? 'delayed' : undefined
}
