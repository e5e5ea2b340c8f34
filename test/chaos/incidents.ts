import { setTimeout as wait } from 'node:timers/promises'
import type { World } from './world.ts'

/** The mail API that is asked first answers nothing but 503. */
export async function outage({ plan, proxy }: World): Promise<void> {
  plan.note('api_outage')
  proxy.breakDown(true)
  await wait(3000)
  proxy.breakDown(false)
}

/** Nobody listens where it was, until the Worker has noticed; false when it had nothing to send meanwhile. */
export async function refusal({ plan, ledger, proxy }: World): Promise<boolean> {
  const before = ledger.unheard.length
  proxy.hide(true)
  for (let tries = 0; tries < 15 && ledger.unheard.length === before; tries++) await wait(100)
  proxy.hide(false)
  const hasNoticed = ledger.unheard.length > before
  if (hasNoticed) plan.note('connections_refused')
  return hasNoticed
}

/** Messages that name no mail. */
export async function spoilQueue({ plan, platform }: World): Promise<void> {
  const queue = await platform().getQueueProducer('MAIL')
  for (const body of [null, 7, 'x', [], { id: '' }, { id: "' OR 1=1" }, { v: 9, id: '01kafq0000000000000000zzzz' }]) {
    plan.note('poison_message')
    await queue.send(body, { contentType: 'json' })
  }
}
