import { day, hour } from '../../lib/clock.ts'
import type { Keyring } from '../../lib/keyring.ts'
import type { Settings } from '../../lib/settings.ts'

/** `isOn`: its keys are in the key ring. */
export function parseSecondFactor(settings: Settings, keyring: Keyring) {
  return {
    isOn: keyring.all('seal').length > 0 && keyring.all('ceremony').length > 0,
    /** Seconds until somebody who has lost every factor gets in by password and mailbox; 0: never. */
    recoveryDelay: settings.duration('RECOVERY_DELAY', 72 * hour, { zero: true }),
    recoveryEvery: 7 * day,
    recoveryBar: 30 * day,
  }
}
