import { describe, expect, it, vi } from 'vitest'
import { type ChangeType, changesBy, changeTypes } from '../../../src/changes.ts'
import { accountChanges, claimsOf, type World } from '../../support/account-changes.ts'
import { administrator } from '../../support/admins.ts'
import { enrol } from '../../support/authenticator-app.ts'
import { goodPassword, newAddress } from '../../support/client.ts'
import { outcome, stopTheClock } from '../../support/door.ts'
import { eventDoor } from '../../support/event-door.ts'
import { account } from '../../support/rows.ts'
import { standInIssuer } from '../../support/stand-in-issuer.ts'

/* What an app is told of each change of an account, and of what is none. */

stopTheClock()
const issuer = 'https://changes.example'
const acme = standInIssuer(issuer, 'ours')
const settings = { ROLES: 'editor', PROVIDERS: 'acme', PROVIDER_ACME_ID: 'ours', PROVIDER_ACME_ISSUER: issuer }
const door = eventDoor({ ...settings, PROVIDER_ACME_VOUCHES: 'example.org', PROVIDER_AUTO_LINK: 'on' })

/** What an operator does, one after the other, with what each tells. */
const byOperator: [method: string, path: string, body: object | undefined, types: ChangeType[]][] = [
  ['PATCH', '', { roles: ['editor'] }, ['user.updated']],
  ['PATCH', '', { roles: ['editor'] }, []],
  ['PATCH', '', { attributes: { plan: 'pro' } }, ['user.updated']],
  ['DELETE', '/second-factor', { reason: 'A lost phone.' }, ['factor.removed']],
  ['POST', '/logout', undefined, ['session.ended_all']],
  ['PATCH', '', { role: 'admin' }, ['user.updated', 'session.ended_all']],
  ['PATCH', '', { role: 'user' }, ['user.updated', 'session.ended_all']],
  ['PATCH', '', { disabled: true }, ['user.disabled']],
  ['PATCH', '', { disabled: false }, ['user.enabled']],
  ['DELETE', '', undefined, ['user.deleted']],
]

/** Of one account, in the order of their versions. */
async function told(id: string): Promise<string[]> {
  const rows = (await door.rows()).filter(({ userId }) => userId === id)
  const versions = rows.map(({ payload, type }) => [Number(JSON.parse(payload).data.version), type] as const)
  return versions.sort(([one], [other]) => one - other).map(([, type]) => type)
}

async function openWorld(): Promise<World> {
  const [person, admin] = [await door.loggedIn(), await administrator(door)]
  const { id } = await account(person.email)
  const operator = (method: string, path: string, body?: object) =>
    outcome(admin.client.api(`/admin/users${path}`, body, { method }))
  return { door, acme, person, operator, client: person.client, id }
}

describe('an app is told', () => {
  it.each(Object.entries(accountChanges))('of %s', async (_, [types, prepare]) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const world = await openWorld()
    const change = await prepare(world)
    const before = await told(world.id)
    await change()
    expect((await told(world.id)).slice(before.length)).toEqual(types)
  })

  it('of all that an operator does to an account', async () => {
    const { client, operator, id } = await openWorld()
    await enrol(client)
    for (const [method, path, body, types] of byOperator) {
      const before = await told(id)
      expect(await operator(method, `/${id}${path}`, body)).toMatch(/^20[04]/)
      expect([method, path, body, (await told(id)).slice(before.length)]).toEqual([method, path, body, types])
    }
  })

  it.each(['a sign-up', 'a provider', 'an operator'])('of an account by %s, once and first', async (way) => {
    const email = newAddress()
    const { operator } = await openWorld()
    if (way === 'a sign-up') await door.confirmed({ email })
    if (way === 'a provider') await acme.visit(door.newClient(), claimsOf(email))
    if (way === 'an operator') await operator('POST', '', { email, password: goodPassword })
    const linked = way === 'a provider' ? ['identity.linked'] : []
    expect(await told((await account(email)).id)).toEqual(['user.created', ...linked])
  })
})

it('each type of the contract has a change here', () => {
  const all = [...Object.values(accountChanges).map(([types]) => types), ...byOperator.map(([, , , types]) => types)]
  // Those of accounts that begin: above, and in types.test.ts.
  const here = new Set<string>(['user.created', 'user.confirmed', ...all.flat()])
  expect(changeTypes.filter((type) => !here.has(type))).toEqual([])
  expect(new Set(Object.values(changesBy).flat())).toEqual(new Set(changeTypes))
})
