import { secondsOf, truthOf } from './values.ts'

/** Whether a user may log in over there. `unclear`: a column that decides it says what is not understood. */
export type Standing = 'active' | 'disabled' | 'unclear' | 'deleted'

type Reading = (value: unknown, now: number) => Standing

/** Each column that keeps a user out somewhere; docs/roll-out.md tells whose they are. Written in snake_case here. */
const readings: [names: string[], reading: Reading][] = [
  [['is_active', 'active', 'enabled', 'is_enabled', 'account_enabled', 'approved', 'is_approved'], mustBe(true)],
  [
    [
      ...['disabled', 'is_disabled', 'blocked', 'is_blocked', 'banned', 'is_banned', 'locked', 'is_locked', 'spam'],
      ...['suspended', 'is_suspended', 'inactive', 'deactivated', 'account_disabled', 'account_locked'],
      ...['disabled_at', 'blocked_at', 'banned_at', 'locked_at', 'suspended_at', 'deactivated_at'],
    ],
    mustBe(false),
  ],
  [['banned_until', 'locked_until', 'blocked_until', 'suspended_until', 'lockout_end', 'lockout_end_date_utc'], until],
  [
    ['deleted', 'is_deleted', 'removed', 'deleted_at', 'removed_at', 'discarded_at', 'archived_at', 'archived'],
    (value) => (truthOf(value) === false ? 'active' : 'deleted'),
  ],
  [['status', 'state', 'account_status', 'user_status'], word],
]

const deciding = new Map(readings.flatMap(([names, reading]) => names.map((name) => [name, reading] as const)))

export const decidesStanding = (name: string): boolean => deciding.has(name)

/** The worst that any column says. */
export function standingOf(filled: (readonly [name: string, value: unknown])[], now: number): Standing {
  const said = filled.map(([name, value]) => (isNever(value) ? undefined : deciding.get(name)?.(value, now)))
  return (['deleted', 'disabled', 'unclear'] as const).find((standing) => said.includes(standing)) ?? 'active'
}

/** How MySQL writes down that a moment never came. */
const isNever = (value: unknown) => typeof value === 'string' && value.startsWith('0000-00-00')

function mustBe(wanted: boolean): Reading {
  return (value) => {
    const truth = truthOf(value)
    if (truth !== undefined) return truth === wanted ? 'active' : 'disabled'
    // The moment at which it happened.
    return secondsOf(value) === undefined ? 'unclear' : wanted ? 'active' : 'disabled'
  }
}

function until(value: unknown, now: number): Standing {
  const end = secondsOf(value)
  if (end === undefined) return truthOf(value) === false ? 'active' : 'disabled'
  return end <= now ? 'active' : 'disabled'
}

const words = {
  active: ['active', 'enabled', 'approved', 'confirmed', 'unconfirmed', 'verified', 'unverified', 'pending', 'invited'],
  disabled: ['disabled', 'inactive', 'banned', 'blocked', 'suspended', 'locked', 'locked_out', 'deactivated'],
  deleted: ['deleted', 'removed', 'archived', 'deprovisioned'],
}

/** In words. A number means another thing in each system. */
function word(value: unknown): Standing {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (words.deleted.includes(text)) return 'deleted'
  if (words.disabled.includes(text)) return 'disabled'
  return words.active.includes(text) ? 'active' : 'unclear'
}
