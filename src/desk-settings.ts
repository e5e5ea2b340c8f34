import type { Settings } from './lib/settings.ts'

/** Whether administrators need a second factor; `once`: as soon as one of them has one. */
export type AdminSecondFactor = 'required' | 'once' | 'optional'

export function parseAdminSecondFactor(
  settings: Settings,
  environment: 'production' | 'development',
): AdminSecondFactor {
  if (settings.has('ADMIN_SECOND_FACTOR'))
    return settings.oneOf('ADMIN_SECOND_FACTOR', ['required', 'optional'], 'required')
  return environment === 'production' ? 'once' : 'optional'
}
