import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/compose.ts'
import { fail, ok } from '../../src/lib/result.ts'
import { type PresenceCase, reauthenticate } from '../../src/sessions/reauthenticate.ts'
import { resumeSession } from '../../src/sessions/resume-session.ts'
import { openDoor } from '../support/door.ts'

const door = openDoor()
const touch: PresenceCase = {
  member: 'touch',
  verify: async (_, __, proof) => (proof.touch === 'firm' ? ok(null) : fail('password_wrong')),
}

async function somebody() {
  const { client, password } = await door.loggedIn()
  const { deps } = compose(env, (work) => createExecutionContext().waitUntil(work))
  const credentials = { sessionCookie: client.cookies.get('session') }
  const resumed = await resumeSession(deps, credentials, 'reauthenticated')
  if (!resumed) throw new Error('the session is not there')
  return { password, resumed, deps: { ...deps, features: [{ name: 'touch', presence: [touch] }] } }
}

describe('a proof of presence', () => {
  it('is the password, or what a feature takes for one', async () => {
    const { deps, resumed, password } = await somebody()
    expect(await reauthenticate(deps, resumed, { password })).toMatchObject({ ok: true })
    expect(await reauthenticate(deps, resumed, { touch: 'firm' })).toMatchObject({ ok: true })
  })

  it('is not a wrong one, an unknown one, one of another type, nor none', async () => {
    const { deps, resumed } = await somebody()
    for (const proof of [{ password: 'wrong' }, { touch: 'soft' }, { key: 'firm' }, { password: ['a'] }, {}])
      expect(await reauthenticate(deps, resumed, proof)).toEqual(fail('password_wrong'))
  })

  it('is not looked at once too many were tried', async () => {
    const { deps, resumed, password } = await somebody()
    const blocked = { ...resumed, blockedUntil: deps.clock() + 30 }
    expect(await reauthenticate(deps, blocked, { password })).toMatchObject({ code: 'too_many_requests' })
  })
})
