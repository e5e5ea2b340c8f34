import { Notice } from './form.tsx'
import { useWords } from './words.tsx'

/** What Turnstile's widget needs to know. */
export interface ChallengeWidget {
  siteKey: string
  /** What it is solved for: the answer states it. */
  action: string
  language: string
}

/** Proof that somebody is there, which Turnstile's script puts into the form around it. */
export function Challenge({ of }: { of: ChallengeWidget | undefined }) {
  if (!of) return null
  return (
    <>
      <div class="cf-turnstile" data-sitekey={of.siteKey} data-action={of.action} data-language={of.language} />
      <noscript>
        <Notice tone="warn">{useWords().frame.challengeNeedsScript}</Notice>
      </noscript>
    </>
  )
}

export const challengeScript = 'https://challenges.cloudflare.com/turnstile/v0/api.js'
