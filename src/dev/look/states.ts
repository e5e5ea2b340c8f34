import type { JSX } from 'hono/jsx/jsx-runtime'
import { words } from '#templates/words/en/index.ts'
import { accountStates } from './account-states.tsx'
import { deskStates } from './desk-states.tsx'
import { linkStates } from './link-states.tsx'
import { logInStates } from './log-in-states.tsx'
import type { Made } from './made.ts'
import { otherStates } from './other-states.tsx'
import { secondFactorStates } from './second-factor-states.tsx'
import { signUpStates } from './sign-up-states.tsx'

/** Every state of every page by its name, room by room. */
export const statesOf = (made: Made): Record<Room, Record<string, JSX.Element>> => ({
  'Sign up': signUpStates(made),
  'Log in': logInStates(made),
  'Second factor': secondFactorStates(made),
  'Links of mails': linkStates(made),
  Account: accountStates(made),
  Other: otherStates(made),
  Desk: deskStates({ ...made, inside: { ...made.inside, words, language: { tag: 'en', dir: 'ltr' } } }),
})

export const rooms = ['Sign up', 'Log in', 'Second factor', 'Links of mails', 'Account', 'Other', 'Desk'] as const
export type Room = (typeof rooms)[number]
