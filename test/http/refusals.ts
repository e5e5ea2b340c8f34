import { describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { site } from '../support/client.ts'
import { limitedBy, openDoor, outcome } from '../support/door.ts'
import { nameOf, type Route } from './routes.ts'
import { soundAnswer } from './sound-answer.ts'

export const foreignOrigins = [
  ...['https://evil.test', 'null', 'http://localhost', 'http://localhost:8788', 'https://localhost:8787'],
  ...[
    'http://localhost:8787.evil.test',
    'http://evil-localhost:8787',
    'http://localhost:87870',
    'http://LOCALHOST:8787',
  ],
  ...['http://localhost:8787/', 'http://localhost:8787@evil.test', `${site}, https://evil.test`, 'file://', '*'],
]

interface Face {
  /** Media type that the routes take. */
  type: string
  /** A body that no route finds anything in. */
  empty: string
  /** Refusals by status and, in JSON, code. */
  says: (status: number, code: string) => string
}
export const json: Face = { type: 'application/json', empty: '{}', says: (status, code) => `${status} ${code}` }
export const form: Face = { type: 'application/x-www-form-urlencoded', empty: '', says: (status) => String(status) }

const large = 16 * 1024 + 1
// Everything is on: what is off is not there to refuse.
const door = openDoor({ MAIL_LOGIN: 'on' })
const fullDoor = openDoor({ MAIL_LOGIN: 'on', ...limitedBy(async () => ({ success: false })) })

/** A request to a route as its own face sends it, but for what is overridden. */
export function send(face: Face, client: Client, { method, path }: Route, init: RequestInit = {}) {
  const headers = new Headers({ 'Content-Type': face.type, Origin: site })
  for (const [name, value] of new Headers(init.headers)) value ? headers.set(name, value) : headers.delete(name)
  return client.fetch(path, { method, body: face.empty, ...init, headers })
}

/** What every unsafe route refuses, whatever it does. */
export function refusals(face: Face, routes: Route[]) {
  describe.each(routes.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
    const ask = (init: RequestInit = {}, to = door) => send(face, to.newClient(), route, init)
    const refused = async (status: number, code: string, init: RequestInit, to = door) => {
      const answer = await ask(init, to)
      await soundAnswer(answer.clone(), { secrets: ['marker'] })
      expect(await outcome(answer)).toBe(face.says(status, code))
    }

    // checks 98, 99
    it.each(foreignOrigins)('refuses what a page of %s sends', (origin) =>
      refused(403, 'cross_site', { headers: { Origin: origin } }),
    )

    it.each(['cross-site', 'same-site', 'Cross-Site', 'nonsense'])(
      'refuses Sec-Fetch-Site: %s without Origin',
      (value) => refused(403, 'cross_site', { headers: { Origin: '', 'Sec-Fetch-Site': value } }),
    )

    it.each(['same-origin', 'none'])('takes Sec-Fetch-Site: %s without Origin', async (value) => {
      const answer = await ask({ headers: { Origin: '', 'Sec-Fetch-Site': value } })
      expect(await outcome(answer)).not.toBe(face.says(403, 'cross_site'))
    })

    // checks 100
    it.each([
      ...['text/plain', 'multipart/form-data; boundary=x', 'application/json-patch+json', 'application/jsonx'],
      ...['text/json', 'application/json, text/plain', '*/*', ';', 'application/vnd.api+json'],
      face === json ? form.type : json.type,
    ])('refuses the media type %s', (type) =>
      refused(415, 'unsupported_media_type', { body: 'a=marker', headers: { 'Content-Type': type } }),
    )

    it('refuses a body without a media type', () => {
      const body = new TextEncoder().encode('a=marker')
      return refused(415, 'unsupported_media_type', { body, headers: { 'Content-Type': '' } })
    })

    it.each(['; charset=utf-8', ';charset="UTF-8"', ' ; a=b'])('takes its media type with%s', async (parameter) => {
      for (const type of [face.type, face.type.toUpperCase()]) {
        const answer = await ask({ headers: { 'Content-Type': type + parameter } })
        expect(answer.status).not.toBe(415)
      }
    })

    it.each(['gzip', 'br', 'identity', 'x-marker'])('refuses Content-Encoding: %s', (coding) =>
      refused(415, 'unsupported_media_type', { body: '{"a":"marker"}', headers: { 'Content-Encoding': coding } }),
    )

    // checks 113
    it('refuses a body of 16 KiB and a byte, and takes one byte less', async () => {
      const padded = (size: number) => face.empty.padEnd(size, ' ')
      await refused(413, 'body_too_large', { body: padded(large) })
      expect((await ask({ body: padded(large - 1) })).status).not.toBe(413)
    })

    // checks 113
    it('counts the bytes of a body that comes in pieces, or lies about its length', async () => {
      const pieces = () => new Response('marker '.repeat(large / 7 + 1)).body as ReadableStream
      await refused(413, 'body_too_large', { body: pieces() })
      await refused(413, 'body_too_large', { body: pieces(), headers: { 'Content-Length': '5' } })
    })

    it('refuses a client that asks too often', async () => {
      await refused(429, 'too_many_requests', {}, fullDoor)
    })
  })
}
