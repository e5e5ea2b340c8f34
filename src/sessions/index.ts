/** The public door: opening, resuming, refreshing and ending sessions. */
export type { VisibleUser, Visitor } from './access-token.ts'
export { type AdmissionRefusal, admissionRefusal } from './admission.ts'
export { type HalfSignedIn, readChallenge } from './challenge.ts'
export type { Continued } from './continued-session.ts'
export { type KnownDevice, readDevice, signDevice } from './device-cookie.ts'
export { type FirstFactorFailure, firstFactorCheck, mailFirstFactorCode } from './first-factor.ts'
export { isFresh } from './freshness.ts'
export { logOut } from './log-out.ts'
export { type Opened, openSession, type SecondFactorNeeded } from './open-session.ts'
export type { PresenceCase, Weigh } from './presence.ts'
export { type Freshened, provePresence } from './prove-presence.ts'
export { type ListedSession, type Overview, readOverview } from './read-overview.ts'
export { refreshSession } from './refresh-session.ts'
export { newTokenSession, readRefreshToken } from './refresh-token.ts'
export {
  type Beside,
  type Certainty,
  type Credentials,
  type Resumed,
  resumeSession,
  sessionOf,
  statedSession,
} from './resume-session.ts'
export { revokeOtherSessions } from './revoke-other-sessions.ts'
export { revokeSession } from './revoke-session.ts'
export { newRotation } from './rotation.ts'
export { completeLogIn, type SecondStepFailure } from './second-step.ts'
export type { OpenedSession } from './session-cookie.ts'
export { hasOtherWay, type WayIn } from './ways-in.ts'
