import type { Client } from './client.ts'
import { type Door, outcome, type Person } from './door.ts'

export const chosen = 'chosen-by-the-owner'

/** Asks for another address as the person signed in, and answers the token of the mailed link. */
export async function changeToken(door: Door, person: Person, email: string): Promise<string> {
  const asked = await outcome(person.client.api('/email/change', { email, password: person.password }))
  if (asked !== '202 confirmation_sent') throw new Error(asked)
  return (await door.mail(email, 'email_change')).token('email/confirm')
}

/** Moves a person to another address, and answers the token that undoes it. */
export async function moved(door: Door, person: Person, email: string): Promise<string> {
  const token = await changeToken(door, person, email)
  const done = await confirmChange(person.client, token)
  if (done !== '200 email_changed') throw new Error(done)
  return (await door.mail(person.email, 'email_changed')).token('email/undo')
}

export const confirmChange = (client: Client, token: string, password?: string) =>
  outcome(client.api('/email/change/confirm', { token, password }))

/** The link of the notice that a change was asked for. */
export const stopToken = async (door: Door, email: string) =>
  (await door.mail(email, 'email_change_requested')).token('email/stop')

/** As the old mailbox's page posts it: its status, and where it leads. */
export async function stopChange(client: Client, token: string): Promise<string> {
  const answer = await client.post(`/email/stop/${token}`)
  return [answer.status, answer.headers.get('Location')].filter(Boolean).join(' ')
}

export const undoChange = (client: Client, token: string) => outcome(client.api('/email/change/undo', { token }))

export const remove = (client: Client, path: string, body?: object) =>
  outcome(client.api(path, body, { method: 'DELETE' }))
