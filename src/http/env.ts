import type { Deps } from '../account/deps.ts'
import type { Visitor } from '../account/resume-session.ts'

/** What every handler finds on its context. */
export interface HttpEnv {
  Bindings: Env
  Variables: {
    deps: Deps
    requestId: string
    /** Client address for limits: IPv4, an IPv6 /64, or `unknown`. */
    clientKey: string
    /** The body as read by the guards, at most 16 KiB. */
    bodyText: string
    /** Who is signed in; set by the session middleware. */
    visitor: Visitor | null
  }
}
