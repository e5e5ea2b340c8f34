import { env } from 'cloudflare:workers'
import type { MailKind } from '../../src/store/schema/index.ts'
import type { Client } from '../support/client.ts'
import { type Door, outcome, travel } from '../support/door.ts'

/** Somebody with mailboxes and a password, who opens whatever links come and answers each with that password. */
export interface Actor {
  name: string
  mailboxes: string[]
  password: string
  client: Client
  confirmationId: string
}

type Path = Parameters<Awaited<ReturnType<Door['mail']>>['token']>[0]

/** What somebody does, at an address that may be anybody's. */
export type Deed = (door: Door, actor: Actor, address: string) => Promise<void>

export const deeds: Record<string, Deed> = {
  register: async (_, actor, email) => {
    const answer = await actor.client.api('/register', { email, password: actor.password })
    if (answer.status === 202) actor.confirmationId = (await answer.json<{ confirmationId: string }>()).confirmationId
  },
  confirmByLink: async (door, actor) => {
    const token = await newestToken(door, actor, 'confirm', 'confirm')
    if (token) await confirmCarelessly(actor, token)
  },
  confirmByCode: async (door, { client, confirmationId, ...actor }) => {
    const code = await newestCode(door, actor.mailboxes)
    if (code) await client.api('/confirm', { confirmationId, code })
  },
  resend: async (_, { client }, email) => void (await client.api('/confirm/resend', { email })),
  correct: async (_, { client, confirmationId }, email) =>
    void (await client.api('/register/correct', { confirmationId, email })),
  forgot: async (_, { client }, email) => void (await client.api('/password/forgot', { email })),
  reset: async (door, actor) => {
    const token = await newestToken(door, actor, 'reset', 'reset')
    if (token) await actor.client.api('/password/reset', { token, password: actor.password })
  },
  logIn: async (_, { client, password }, email) => void (await client.api('/login', { email, password })),
  logOut: async (_, { client }) => void (await client.api('/logout')),
  askForChange: async (_, { client, password }, email) => void (await client.api('/email/change', { email, password })),
  confirmChange: async (door, actor) => {
    const token = await newestToken(door, actor, 'email_change', 'email/confirm')
    if (!token) return
    const answer = await outcome(actor.client.api('/email/change/confirm', { token }))
    if (answer === '403 password_needed')
      await actor.client.api('/email/change/confirm', { token, password: actor.password })
  },
  stopChange: async (door, actor) => {
    const token = await newestToken(door, actor, 'email_change_requested', 'email/stop')
    if (token) await actor.client.post(`/email/stop/${token}`)
  },
  undoChange: async (door, actor) => {
    const token = await newestToken(door, actor, 'email_changed', 'email/undo')
    if (token) await actor.client.api('/email/change/undo', { token })
  },
  disown: async (door, actor) => {
    const token = await newestToken(door, actor, 'confirm', 'disown')
    if (token) await actor.client.api('/register/disown', { token })
  },
  deleteAccount: async (_, { client, password }) =>
    void (await client.api('/account', { password }, { method: 'DELETE' })),
  disable: async (_, __, email) => {
    await env.DB.prepare('UPDATE users SET disabled_at = 1 - coalesce(disabled_at, 0) WHERE email = ?')
      .bind(email)
      .run()
    await env.DB.prepare('UPDATE users SET disabled_at = NULL WHERE disabled_at = 0').run()
  },
  wait: async () => void travel(20 * 60),
}

/** As somebody does who does not read: the cookie, else the password, else a new one. */
async function confirmCarelessly({ client, password }: Actor, token: string): Promise<void> {
  const first = await outcome(client.api('/confirm', { token }))
  if (first !== '403 password_needed') return
  const second = await outcome(client.api('/confirm', { token, password }))
  if (second === '403 password_wrong') await client.api('/confirm', { token, newPassword: password })
}

async function newestToken(door: Door, { mailboxes }: Actor, kind: MailKind, path: Path): Promise<string | undefined> {
  const mails = (await Promise.all(mailboxes.map((address) => door.mails(address)))).flat()
  return mails
    .filter((mail) => mail.kind === kind)
    .at(-1)
    ?.token(path)
}

async function newestCode(door: Door, mailboxes: string[]): Promise<string | undefined> {
  const mails = (await Promise.all(mailboxes.map((address) => door.mails(address)))).flat()
  return mails.filter((mail) => mail.kind === 'confirm').at(-1)?.code
}

/** The confirmed address of the account that somebody is signed in to, as the database has it. */
export async function signedInAs({ client }: Actor): Promise<string | undefined> {
  for (const name of client.cookies.keys()) if (name.includes('access')) client.cookies.delete(name)
  return confirmedAddress(await client.api('/session', undefined, { method: 'GET' }))
}

/** Whose account an answer is of, once its mailbox is proven: before, `fence` and `off` let whoever signed up in. */
export async function confirmedAddress(answer: Response): Promise<string | undefined> {
  if (answer.status !== 200) return undefined
  const { user } = await answer.json<{ user: { email: string; emailConfirmed: boolean } }>()
  return user.emailConfirmed ? user.email : undefined
}
