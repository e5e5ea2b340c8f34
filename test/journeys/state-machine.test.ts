import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Door, openDoor, stopTheClock, travel } from '../support/door.ts'
import { type Actor, confirmedAddress, deeds, signedInAs } from './two-people.ts'

stopTheClock()

let runs = 0

/** Two people with two mailboxes each, and browsers of their own. */
function twoPeople(door: Door): [Actor, Actor] {
  const run = ++runs
  const actor = (name: string): Actor => ({
    name,
    mailboxes: [`${name}-1-${run}@example.org`, `${name}-2-${run}@example.org`],
    password: `${name}-violet-harbour`,
    client: door.newClient(),
    confirmationId: '',
  })
  return [actor('alice'), actor('mallory')]
}

const step = fc.record({
  deed: fc.constantFrom(...Object.keys(deeds)),
  actor: fc.constantFrom(0, 1),
  owner: fc.constantFrom(0, 1),
  mailbox: fc.constantFrom(0, 1),
})

interface Plan {
  /** Who has an account already and is logged in. */
  members: number[]
  plan: { deed: string; actor: number; owner: number; mailbox: number }[]
}

async function becomeMember(door: Door, actor: Actor | undefined): Promise<void> {
  const [email] = actor?.mailboxes ?? []
  if (!actor || !email) return
  for (const deed of ['register', 'confirmByLink', 'logIn']) await deeds[deed]?.(door, actor, email)
}

/** What would be a break-in: somebody is, or can get, into an account whose mailbox is another's. */
async function breakIns(people: readonly Actor[]): Promise<string[]> {
  const found: string[] = []
  for (const actor of people) {
    const email = await signedInAs(actor)
    if (email && !actor.mailboxes.includes(email)) found.push(`${actor.name} is in ${email}`)
  }
  return found
}

async function logIns(door: Door, people: readonly Actor[]): Promise<string[]> {
  travel(26 * 60 * 60)
  const found: string[] = []
  for (const { name, mailboxes, password } of people)
    for (const email of people.flatMap((other) => other.mailboxes).filter((one) => !mailboxes.includes(one))) {
      const answer = await door.newClient().api('/login', { email, password })
      if ((await confirmedAddress(answer)) === email) found.push(`${name} gets into ${email}`)
    }
  return found
}

describe.each(['required', 'fence', 'off'])('two people, whatever they do, with EMAIL_CONFIRMATION=%s', (policy) => {
  // checks 125
  it('never end up in an account whose mailbox is the other’s', { timeout: 60_000 }, async () => {
    const door = openDoor({ EMAIL_CONFIRMATION: policy })
    const plans = fc.record({ members: fc.subarray([0, 1]), plan: fc.array(step, { minLength: 5, maxLength: 40 }) })
    const holds = async ({ members, plan }: Plan) => {
      const people = twoPeople(door)
      for (const member of members) await becomeMember(door, people[member])
      for (const { deed, actor, owner, mailbox } of plan) {
        const [who, whose] = [people[actor], people[owner]]
        if (who && whose) await deeds[deed]?.(door, who, whose.mailboxes[mailbox] ?? '')
        expect(await breakIns(people), deed).toEqual([])
      }
      expect(await logIns(door, people)).toEqual([])
    }
    await fc.assert(fc.asyncProperty(plans, holds), { numRuns: 30, seed: 1548572587 })
  })
})
