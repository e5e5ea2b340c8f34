import { describe, expect, it } from 'vitest'
import { accountIn, type Holder, states } from '../support/account-states.ts'
import type { Client } from '../support/client.ts'
import { openDoor, outcome, stopTheClock, travel, whoAmI } from '../support/door.ts'
import type { ReadMail } from '../support/mail-reader.ts'
import { standInIssuer } from '../support/stand-in-issuer.ts'

/* Every way in × every state of an account: what it answers, what that reveals, and which factor it still asks for. */

stopTheClock()
const issuer = 'https://acme.example'
const acme = standInIssuer(issuer, 'ours')
const door = openDoor({
  ...{ MAIL_LOGIN: 'on', PROVIDERS: 'acme', PROVIDER_ACME_ID: 'ours', PROVIDER_ACME_SECRET: 's' },
  ...{ PROVIDER_ACME_ISSUER: issuer, PROVIDER_ACME_VOUCHES: 'example.org' },
})

interface WayIn {
  go(person: Holder): Promise<string>
  /** In the order of the states: what is answered, behind a colon the factors still asked for, and whether it let in. */
  answers: readonly string[]
}

const wantsSecond = '403 second_factor_required: recovery, totp'
const wantsAny = '403 second_factor_required: passkey, recovery, totp'
const same = (answer: string) => states.map(() => answer)

/** What differs in a row is told to whoever holds the proof, or reads the mailbox, and to nobody else. */
const waysIn: Record<string, WayIn> = {
  'a wrong password': { go: byWrongPassword, answers: same('401 invalid_credentials') },
  'the password': {
    go: byPassword,
    answers: [
      ...['401 invalid_credentials', '403 email_unconfirmed', '200, in', wantsSecond, '200, in', wantsAny],
      '403 account_disabled',
    ],
  },
  'the password, in a trusted browser': {
    go: byPasswordWhereTrusted,
    answers: [
      ...['401 invalid_credentials', '403 email_unconfirmed', '200, in', '200, in', '200, in', '200, in'],
      '403 account_disabled',
    ],
  },
  'asking for a mail': { go: askForMail, answers: same('202 login_sent') },
  'what is mailed then': {
    go: mailedToLogIn,
    answers: ['login_unknown', 'confirm', 'login', 'login', 'login', 'login', ''],
  },
  'a mailed code': { go: byMailedCode, answers: ['', '', '200, in', wantsSecond, '200, in', wantsAny, ''] },
  'a mailed link': { go: byMailedLink, answers: ['', '', '200, in', wantsSecond, '200, in', wantsAny, ''] },
  'asking for a reset': { go: askForReset, answers: same('202 reset_sent') },
  'what is mailed then to reset': {
    go: mailedToReset,
    answers: ['', 'confirm', 'reset', 'reset', 'reset', 'reset', ''],
  },
  // It signs nobody in: the new password does, as any.
  'a reset': {
    go: byReset,
    answers: [
      '',
      '',
      ...['200, in', wantsSecond, '200, in', wantsAny].map((then) => `200 password_reset; ${then}`),
      '',
    ],
  },
  // Without one of their own they show one of an account that is gone.
  'a passkey': {
    go: byPasskey,
    answers: [
      ...['401 passkey_unknown', '401 passkey_unknown', '401 passkey_unknown', '401 passkey_unknown'],
      ...['200, in', '200, in', '403 account_disabled'],
    ],
  },
  'a provider that vouches for the mailbox': {
    go: byProvider,
    answers: [
      ...['303 /account, in', '303 /account, in', '303 /account, in', '303 /login/second', '303 /account, in'],
      ...['303 /login/second', '403'],
    ],
  },
}

describe.each(Object.entries(waysIn))('%s', (_, { go, answers }) => {
  it.each(states.map((state, index) => [state, answers[index]] as const))('%s: %s', async (state, expected) => {
    expect(await go(await accountIn(state, { door, acme }))).toBe(expected)
  })
})

async function byWrongPassword({ email }: Holder) {
  return byPassword({ email, password: 'not-the-right-one' })
}

async function byPassword({ email, password }: Pick<Holder, 'email' | 'password'>, client = door.newClient()) {
  return told(client, client.api('/login', { email, password }))
}

async function byPasswordWhereTrusted(person: Holder) {
  return byPassword(person, person.client)
}

async function askForMail({ email }: Holder, client = door.newClient()) {
  return told(client, client.api('/login/mail', { email }))
}

async function mailedToLogIn(person: Holder) {
  return kindsOf(await mailedBy(person, () => askForMail(person)))
}

async function byMailedCode(person: Holder) {
  return byMail(person, ({ code }) => ({ code }))
}

async function byMailedLink(person: Holder) {
  return byMail(person, (mail) => ({ token: mail.token('login/mail') }))
}

async function byMail(person: Holder, proofIn: (mail: ReadMail) => object) {
  const client = door.newClient()
  const mails = await mailedBy(person, () => askForMail(person, client))
  const mail = mails.find(({ kind }) => kind === 'login')
  return mail ? told(client, client.api('/login/mail/confirm', proofIn(mail))) : ''
}

async function askForReset({ email }: Holder) {
  const client = door.newClient()
  return told(client, client.api('/password/forgot', { email }))
}

async function mailedToReset(person: Holder) {
  return kindsOf(await mailedBy(person, () => askForReset(person)))
}

async function byReset(person: Holder) {
  const mails = await mailedBy(person, () => askForReset(person))
  const token = mails.find(({ kind }) => kind === 'reset')?.token('reset')
  if (token === undefined) return ''
  const [client, password] = [door.newClient(), 'another-fine-harbour']
  const set = await told(client, client.api('/password/reset', { token, password }))
  return `${set}; ${await byPassword({ ...person, password })}`
}

async function byPasskey({ authenticator }: Holder) {
  const client = door.newClient()
  return told(client, client.api('/login/passkey', await authenticator.asserted(client)))
}

async function byProvider({ claims }: Holder) {
  const client = door.newClient()
  return told(client, acme.visit(client, claims))
}

/** The answer, and whether it has opened a session. */
async function told(client: Client, answer: Response | Promise<Response>): Promise<string> {
  const response = await answer
  const isJson = response.headers.get('Content-Type')?.includes('json')
  const { methods } = isJson ? await response.clone().json<{ methods?: string[] }>() : {}
  const word = isJson ? await outcome(response) : `${response.status} ${response.headers.get('Location') ?? ''}`.trim()
  const isIn = (await whoAmI(client)) === '200'
  return `${word}${methods ? `: ${methods.sort().join(', ')}` : ''}${isIn ? ', in' : ''}`
}

/** The mails that something caused. */
async function mailedBy({ email }: Holder, cause: () => Promise<unknown>): Promise<ReadMail[]> {
  const before = (await door.mails(email)).length
  travel(1)
  await cause()
  return (await door.mails(email)).slice(before)
}

const kindsOf = (mails: ReadMail[]) => mails.map(({ kind }) => kind).join()
