import { TOTP } from 'otpauth'
import type { Client } from './client.ts'
import type { Door, Person } from './door.ts'

/** Somebody with an authenticator app: its codes by the test's clock. */
export interface Guarded extends Person {
  secret: string
  recoveryCodes: string[]
}

/** The code that an app shows, so many steps from now. */
export const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 })

/** Turns the second factor on, by JSON; `mailed`: with the code that an administrator is mailed. */
export async function enrol(
  client: Client,
  mailed?: () => Promise<string>,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = await client.api('/second-factor')
  if (begun.status !== 200) throw new Error(`${begun.status} ${await begun.text()}`)
  const { secret, setup } = await begun.json<{ secret: string; setup: string }>()
  const proof = { setup, code: codeOf(secret, -1), mailCode: await mailed?.() }
  const done = await client.api('/second-factor/confirm', proof)
  if (done.status !== 200) throw new Error(`${done.status} ${await done.text()}`)
  return { secret, ...(await done.json<{ recoveryCodes: string[] }>()) }
}

/** Signed in, with the second factor on. */
export async function guarded(door: Door, over = {}): Promise<Guarded> {
  const person = await door.loggedIn(over)
  return { ...person, ...(await enrol(person.client)) }
}

/** Signed in by half: the right password, in a browser of its own or this one. */
export async function halfWay({ email, password }: Pick<Person, 'email' | 'password'>, client: Client, body = {}) {
  const answer = await client.api('/login', { email, password, ...body })
  const told = await answer.json<{ code: string; pending: string; methods: string[] }>()
  if (told.code !== 'second_factor_required') throw new Error(`${answer.status} ${told.code}`)
  return told
}
