import type { ChallengeWidget } from '#templates/pages/kit/challenge.tsx'
import type { FieldErrors, FormState } from '#templates/pages/kit/form-state.ts'
import type { Shell } from '#templates/pages/kit/layout.tsx'
import type { MomentView } from '#templates/pages/kit/moment.tsx'

/** What the states of the pages are made of. */
export interface Made {
  /** Around pages for strangers, and for somebody who is logged in. */
  shell: Shell
  inside: Shell
  /** What stands where a page shows others' words: as given here, or whatever a test has in its place. */
  say(words: string): string
  /** A form, come back if anything is wrong with it. */
  form(errors?: FieldErrors, message?: string): FormState
  moment: MomentView
  /** How long somebody has to wait, in words. */
  wait: string
  challenge?: ChallengeWidget
}
