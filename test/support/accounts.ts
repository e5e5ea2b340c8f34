import { Client, goodPassword, newAddress, newestMail, tokenIn } from './client.ts'

export interface Person {
  client: Client
  email: string
  password: string
  confirmationId: string
}

/** Registers through the front door; the mail is on its way. */
export async function registered(over: Record<string, string> = {}, client = new Client()): Promise<Person> {
  const { email = newAddress(), password = goodPassword, ...rest } = over
  const response = await client.api('/register', { email, password, ...rest })
  if (response.status !== 202) throw new Error(`register: ${response.status} ${await response.text()}`)
  const { confirmationId } = (await response.json()) as { confirmationId: string }
  return { client, email, password, confirmationId }
}

/** Registers and confirms by the mailed link. */
export async function confirmed(over: Record<string, string> = {}): Promise<Person> {
  const person = await registered(over)
  const token = tokenIn(await newestMail(person.email, 'confirm'), 'confirm')
  const response = await person.client.api('/confirm', { token })
  if (response.status !== 200) throw new Error(`confirm: ${response.status} ${await response.text()}`)
  return person
}

/** Registers, confirms and logs in. */
export async function loggedIn(over: Record<string, string> = {}): Promise<Person> {
  const person = await confirmed(over)
  const response = await person.client.api('/login', { email: person.email, password: person.password })
  if (response.status !== 200) throw new Error(`login: ${response.status} ${await response.text()}`)
  return person
}

export const statusOf = async (answer: Promise<Response>) => (await answer).status

export async function codeOf(answer: Promise<Response>): Promise<string> {
  const body = (await (await answer).json()) as { code?: string; status?: string }
  return body.code ?? body.status ?? ''
}
