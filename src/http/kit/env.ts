import type { Deps } from '../../deps.ts'
import type { Feature } from '../../features/feature.ts'
import type { Measure } from '../../lib/analytics.ts'
import type { Resumed } from '../../sessions/index.ts'
import type { ClientAddress } from './client.ts'
import type { Language } from './language.ts'

/** The Rate Limiting bindings by what each counts: requests of a minute. */
export type Limiters = Record<'client' | 'network56' | 'network48' | 'page' | 'app', Pick<RateLimit, 'limit'>>

/** What the doors themselves need of the platform, beside an operation's Deps. */
export interface Edge {
  limiters: Limiters
  kv: KVNamespace
  /** A file of public/, as text. */
  readAsset(path: string): Promise<string>
  measure: Measure
  features: readonly Feature[]
  /** Finishes work after the answer. */
  defer(work: Promise<unknown>): void
}

/** What every handler finds on its context. */
export interface HttpEnv {
  Bindings: Env
  Variables: {
    deps: Deps
    edge: Edge
    requestId: string
    client: ClientAddress
    /** Keyed hash of the client address, for the audit log; of unsafe requests. */
    ipHash: string
    /** The body as the guards have read it; undefined when it is not UTF-8. */
    bodyText: string | undefined
    /** The page asks to be solved by Turnstile, whose script and frame it loads. */
    hasChallenge?: boolean
    /** The normalised address of a validated body. */
    mailTo: string
    /** Who is signed in; set by the session guards. */
    resumed: Resumed | null
    /** Where forms of the answer may lead beside this site: sources of `form-action` (CSP 3). */
    formTargets?: readonly string[]
    /** What the request is answered in; missing until the settings are read. */
    language?: Language
  }
}
