import { describe, expect, it } from 'vitest'
import { newId } from '../../src/lib/ids.ts'
import { mailKinds } from '../../src/mail/kinds.ts'
import { linkPaths } from '../../src/mail/link-tokens.ts'
import type { Verdict } from '../../src/mail/providers/provider.ts'
import { templateWords } from '../../src/mail/template-words.generated.ts'
import { mailKindNames } from '../../src/store/schema/index.ts'
import { mailWorld, scriptedProvider, start } from '../support/mail-world.ts'

// As the design promises it, and told apart from the record: what is written there by mistake fails here.
const links = [
  'identity_linked',
  'confirm',
  'already_registered',
  'sign_up_again',
  'reset',
  'email_change',
  'email_change_requested',
  'email_changed',
  'login_trouble',
  'invitation',
  'recovery_confirm',
  'factor_code',
  'login',
  'login_unknown',
  'recovery_started',
  'recovery_soon',
]
const notices = [
  'username_changed',
  'identity_unlinked',
  'passkey_added',
  'passkey_removed',
  'passkey_counter',
  'password_changed',
  'password_breached',
  'new_device',
  'session_theft',
  'account_deleted',
  'operator_alert',
  ...['second_factor_on', 'second_factor_off', 'recovery_codes_renewed', 'recovery_code_used', 'recovery_done'],
]

const silent: Verdict = { ok: false, class: 'uncertain', code: 'timeout' }

/** A mail of the kind, wanted, to an account that waits for everything; an API without keys that never answers gets it. */
async function triedWithoutAnswer(kind: (typeof mailKindNames)[number]) {
  const { provider, calls } = scriptedProvider({ idempotent: false }, () => silent)
  const world = mailWorld({ providers: [provider] })
  const id = newId(start)
  const user = await world.seedUser({ emailConfirmedAt: kind === 'confirm' ? null : 1, pendingChangeId: id })
  const gone = kind === 'sign_up_again' ? await world.seedRegistration() : null
  const recipient = gone ? { registrationId: gone.id, address: gone.email } : { userId: user.id, address: user.email }
  await world.seedMail({ id, kind, ...recipient })
  for (let round = 0; round < 5; round++) {
    await world.consume([{ id }])
    world.travel(200)
  }
  return { copies: calls.length, status: (await world.row(id)).status }
}

describe('every kind of mail', () => {
  it('is a link or a notice, and no other', () => {
    expect([...links, ...notices].sort()).toEqual([...mailKindNames].sort())
  })

  it('has its template, and no template is without a kind', () => {
    expect(Object.keys(JSON.parse(templateWords).kinds).sort()).toEqual([...mailKindNames].sort())
  })

  it('does not compile without an entry', () => {
    const { invitation: _, ...others } = mailKinds
    // @ts-expect-error: one kind is missing.
    const incomplete: typeof mailKinds = others
    expect(Object.keys(incomplete)).not.toContain('invitation')
  })
})

describe('on an API without idempotency keys that does not answer', () => {
  it.each(mailKindNames.filter((kind) => links.includes(kind)))('%s, a link, is risked once more', async (kind) => {
    expect(await triedWithoutAnswer(kind)).toEqual({ copies: 2, status: 'uncertain' })
  })

  it.each(mailKindNames.filter((kind) => notices.includes(kind)))('%s, a notice, is never doubled', async (kind) => {
    expect(await triedWithoutAnswer(kind)).toEqual({ copies: 1, status: 'uncertain' })
  })
})

it('has a path of its own for each purpose of a link', () => {
  const paths = Object.values(linkPaths)
  expect(new Set(paths).size).toBe(paths.length)
})
