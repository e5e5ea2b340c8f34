import type { Deps } from '../deps.ts'
import type { Visitor } from './access-token.ts'

/** Whether it was proven a moment ago who is in a session, fully: the second factor too, where the account has one. */
export const isFresh = ({ config, clock }: Deps, { session }: Pick<Visitor, 'session'>): boolean =>
  clock() < freshUntil(config, session.freshAt ?? 0)

export const freshUntil = ({ freshTtl }: Deps['config'], freshAt: number): number => freshAt + freshTtl
