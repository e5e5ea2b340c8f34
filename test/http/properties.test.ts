import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { openDoor, type Person } from '../support/door.ts'
import { formRoutes, jsonRoutes, type Route, safeRoutes } from './routes.ts'
import { soundAnswer } from './sound-answer.ts'

/*
 * Whatever comes in, no answer is a 5xx, and each is sound. The seed is fixed, so that a run fails for a change of ours.
 */

const door = openDoor()
const runs = { seed: 20_261_128, numRuns: 300 }
let member: Person
beforeAll(async () => {
  member = await door.loggedIn()
})

const names = [
  ...['email', 'password', 'newPassword', 'currentPassword', 'username', 'token', 'code', 'confirmationId', 'mode'],
  ...['remember', 'refreshToken', 'locale', 'disabled', 'confirmed', 'role', 'filter', 'ids', 'cursor', 'next'],
]
const formNames = [...names, 'new_password', 'current_password', 'password_confirm', 'notices_new_device', '__proto__']

/** Text that is often nearly what is asked for. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.emailAddress(),
  fc.constantFrom('violet-harbour-lantern', '123456', 'token', 'de_DE', '\u0000', '\ud800', '🔑'.repeat(40)),
)
const value = fc.oneof(text, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(null, true, -0, 1e308, 2 ** 53))
const body = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 12 })), value, { maxKeys: 6 })
const form = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...formNames), fc.string({ maxLength: 12 })), text), {
  maxLength: 6,
})

const anybody = fc.constantFrom('member', 'stranger')
const clientOf = (who: string) => (who === 'member' ? member.client : door.newClient())

async function isSound(answer: Response, { method, path }: Route) {
  const { status } = answer
  await soundAnswer(answer, { cacheable: true })
  expect(status, `${method} ${path}`).toBeLessThan(500)
}

// These would end the member that the others need.
const isHarmless = ({ method, path }: Route) =>
  !/logout|sessions/.test(path) && `${method} ${path}` !== 'DELETE /api/account'

// checks 112
describe('no answer is a 5xx', () => {
  it('to any JSON', { timeout: 240_000 }, async () => {
    const route = fc.constantFrom(...jsonRoutes.filter(isHarmless))
    const holds = async (who: string, { method, ...at }: Route, sent: object) =>
      isSound(await clientOf(who).api(at.path.slice('/api'.length), sent, { method }), { method, ...at })
    await fc.assert(fc.asyncProperty(anybody, route, body, holds), runs)
  })

  it('to any form', { timeout: 240_000 }, async () => {
    const route = fc.constantFrom(...formRoutes.filter(isHarmless))
    const holds = async (who: string, at: Route, fields: [string, string][]) => {
      const encoded = new URLSearchParams(fields.map(([name, one]) => [name, one.toWellFormed()])).toString()
      const headers = { Origin: 'http://localhost:8787', 'Content-Type': 'application/x-www-form-urlencoded' }
      await isSound(await clientOf(who).fetch(at.path, { method: at.method, headers, body: encoded }), at)
    }
    await fc.assert(fc.asyncProperty(anybody, route, form, holds), runs)
  })

  it('to any bytes in place of a body', { timeout: 240_000 }, async () => {
    const route = fc.constantFrom(...[...jsonRoutes, ...formRoutes].filter(isHarmless))
    const type = fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data',
    )
    const holds = async (at: Route, contentType: string, bytes: Uint8Array) => {
      const headers = { Origin: 'http://localhost:8787', 'Content-Type': contentType }
      const init = { method: at.method, headers, body: Uint8Array.from(bytes) }
      await isSound(await door.newClient().fetch(at.path, init), at)
    }
    await fc.assert(fc.asyncProperty(route, type, fc.uint8Array({ maxLength: 200 }), holds), runs)
  })

  it('to any query', { timeout: 240_000 }, async () => {
    const route = fc.constantFrom(...safeRoutes)
    const holds = async (who: string, at: Route, fields: [string, string][]) => {
      const query = new URLSearchParams(fields.map(([name, one]) => [name, one.toWellFormed()])).toString()
      await isSound(await clientOf(who).get(`${at.path}?${query}`), at)
    }
    await fc.assert(fc.asyncProperty(anybody, route, form, holds), runs)
  })

  it('to a token with flipped bits, which opens nothing', { timeout: 240_000 }, async () => {
    const { token } = await door.mailOf(await door.registered())
    const [header = '', claims = '', signature = ''] = token('confirm').split('.')
    const holds = async (part: number, place: number, bit: number) => {
      const parts = [header, claims, signature]
      parts[part] = flipped(parts[part] ?? '', place, bit)
      const answer = await door.newClient().api('/confirm', { token: parts.join('.') })
      expect(parts.join('.') === token('confirm') || answer.status === 400).toBe(true)
    }
    const place = fc.nat({ max: 200 })
    await fc.assert(fc.asyncProperty(fc.constantFrom(0, 1, 2), place, fc.nat({ max: 7 }), holds), runs)
  })
})

/** One bit of what a part of a token says, encoded anew. */
function flipped(part: string, place: number, bit: number): string {
  const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
  const at = place % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
