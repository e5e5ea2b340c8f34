import { startWatch } from '../../lib/clock.ts'
import type { Provider } from '../providers/provider.ts'

const uptime = startWatch()

// By an API's name, when each of its last sends makes room for another: an isolate's next batch goes on from there.
const roomAt = new Map<string, number[]>()

/**
 * The provider at no more than its rate: a send waits until a second after the `rate`th one before it has started. A
 * send whose turn comes when it is `tooLate()` is not made.
 */
export function paced(provider: Provider, tooLate: () => boolean): Provider {
  const places = Math.ceil(provider.rate)
  const room = roomAt.get(provider.name) ?? []
  roomAt.set(provider.name, room)
  return {
    ...provider,
    async send(mail) {
      const now = uptime()
      const start = Math.max(now, room.at(-places) ?? now)
      room.push(start + 1000)
      if (room.length > places) room.shift()
      if (start > now) await pause(start - now)
      if (tooLate()) return { ok: false, class: 'transient', code: 'not_started', unasked: true }
      return provider.send(mail)
    },
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
