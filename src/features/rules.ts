import type { GateStep } from '../sessions/gate.ts'
import type { PresenceCase } from '../sessions/reauthenticate.ts'

/** What a feature adds to the rules of the kernel's operations. */
export interface FeatureRules {
  name: string
  /** Further ways to prove presence, beside the password. */
  presence?: readonly PresenceCase[]
  /** What it asks of whoever has proven one factor. */
  gate?: GateStep
}
