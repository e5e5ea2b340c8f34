import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/compose.ts'
import { fail } from '../../src/lib/result.ts'
import { reauthenticate } from '../../src/sessions/reauthenticate.ts'
import { resumeSession } from '../../src/sessions/resume-session.ts'
import { openDoor } from '../support/door.ts'

const door = openDoor()

async function somebody() {
  const { client, password } = await door.loggedIn()
  const { deps } = compose(env, (work) => createExecutionContext().waitUntil(work))
  const credentials = { sessionCookie: client.cookies.get('session') }
  const resumed = await resumeSession(deps, credentials, 'reauthenticated')
  if (!resumed) throw new Error('the session is not there')
  return { password, resumed, deps }
}

describe('a password beside a change', () => {
  it('is the right one, not a wrong one, nor none', async () => {
    const { deps, resumed, password } = await somebody()
    expect(await reauthenticate(deps, resumed, password)).toMatchObject({ ok: true })
    for (const wrong of ['wrong', '', undefined])
      expect(await reauthenticate(deps, resumed, wrong)).toEqual(fail('password_wrong'))
  })

  it('is not looked at once too many were tried', async () => {
    const { deps, resumed, password } = await somebody()
    const blocked = { ...resumed, blockedUntil: deps.clock() + 30 }
    expect(await reauthenticate(deps, blocked, password)).toMatchObject({ code: 'too_many_requests' })
  })

  it('does not serve where a fresh session is asked for, which does without one', async () => {
    const { deps, resumed, password } = await somebody()
    const strict = { ...resumed, asks: 'fresh' } as const
    expect(await reauthenticate(deps, strict, undefined)).toMatchObject({ ok: true })
    const { visitor } = strict
    const stale = { ...strict, visitor: { ...visitor, session: { ...visitor.session, freshAt: null } } }
    expect(await reauthenticate(deps, stale, password)).toEqual(fail('fresh_needed'))
  })
})
