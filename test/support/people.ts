import { type Client, goodPassword, newAddress } from './client.ts'
import type { mailReader } from './mail-reader.ts'

export interface Person {
  client: Client
  email: string
  password: string
  confirmationId: string
}

type Over = { client?: Client; email?: string; password?: string; username?: string; locale?: string }

/** People as they come through a door: registered, confirmed, logged in. */
export function people(newClient: () => Client, { mail, mailOf }: ReturnType<typeof mailReader>) {
  async function registered({ client = newClient(), ...over }: Over = {}): Promise<Person> {
    const body = { email: newAddress(), password: goodPassword, ...over }
    const answer = await expectStatus(202, client.api('/register', body))
    const { confirmationId } = (await answer.json()) as { confirmationId: string }
    return { client, email: body.email, password: body.password, confirmationId }
  }

  async function confirmed(over: Over = {}): Promise<Person> {
    const person = await registered(over)
    const token = (await mailOf(person)).token('confirm')
    await expectStatus(200, person.client.api('/confirm', { token }))
    return person
  }

  async function loggedIn(over: Over = {}): Promise<Person> {
    const person = await confirmed(over)
    const { email, password } = person
    await expectStatus(200, person.client.api('/login', { email, password }))
    return person
  }

  /** Asks for a reset and reads the link. */
  async function resetToken({ email }: Pick<Person, 'email'>): Promise<string> {
    await expectStatus(202, newClient().api('/password/forgot', { email }))
    return (await mail(email, 'reset')).token('reset')
  }
  return { registered, confirmed, loggedIn, resetToken }
}

async function expectStatus(status: number, answer: Promise<Response>): Promise<Response> {
  const response = await answer
  if (response.status !== status) throw new Error(`${response.status} ${await response.text()}`)
  return response
}
