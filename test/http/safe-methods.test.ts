import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openDoor, outcome, whoAmI } from '../support/door.ts'
import { watchedDatabase } from '../support/watched-database.ts'
import { nameOf, routes, safeRoutes } from './routes.ts'
import { soundAnswer } from './sound-answer.ts'

const database = watchedDatabase(env.DB)
const door = openDoor({ DB: database })
const scanner = { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) BarracudaSentinel/1.0' }

describe('GET, HEAD and OPTIONS', () => {
  // checks 100
  it('write nothing, on any route, signed in or not', async () => {
    const person = await door.loggedIn()
    const { token } = await door.mailOf(await door.registered())
    const paths = routes.map(({ path }) => path.replace(/\/x$/, `/${token('confirm')}`))
    database.watch.restart()
    for (const client of [person.client, door.newClient()])
      for (const method of ['GET', 'HEAD', 'OPTIONS'])
        for (const path of paths) expect((await client.fetch(path, { method })).status).toBeLessThan(500)
    expect([database.watch.rowsWritten, door.queued.length]).toEqual([0, 2])
    expect(await whoAmI(person.client)).toBe('200')
  })

  it.each(safeRoutes.map((route) => [nameOf(route), route] as const))(
    'HEAD answers as %s does, without a body',
    async (_, { path }) => {
      const client = door.newClient()
      const [get, head] = [await client.get(path), await client.fetch(path, { method: 'HEAD' })]
      await soundAnswer(get.clone(), { cacheable: true })
      const names = (answer: Response) => [...answer.headers.keys()].filter((name) => name !== 'content-length')
      expect([head.status, names(head), await head.text()]).toEqual([get.status, names(get), ''])
    },
  )

  // checks 19
  it('of a scanner leave every link usable', async () => {
    const person = await door.registered()
    const mail = await door.mailOf(person)
    const reset = await door.resetToken(await door.confirmed())
    const links = [`/confirm/${mail.token('confirm')}`, `/disown/${mail.token('disown')}`, `/reset/${reset}`]
    for (const link of links)
      for (const method of ['GET', 'HEAD', 'GET', 'HEAD', 'GET', 'HEAD']) {
        const answer = await door.newClient().fetch(link, { method, headers: scanner })
        expect([link, answer.status]).toEqual([link, 200])
        const found = [...(await answer.text()).matchAll(/href="(?!\/assets\/)([^"]+)"/g)].map(([, url = '']) => url)
        for (const url of found) expect([url, (await door.newClient().get(url, scanner)).status]).toEqual([url, 200])
      }
    expect(await outcome(person.client.api('/confirm', { token: mail.token('confirm') }))).toBe('200 confirmed')
    const password = 'another-fine-harbour'
    expect(await outcome(person.client.api('/password/reset', { token: reset, password }))).toBe('200 password_reset')
  })

  it('do not log out', async () => {
    const { client } = await door.loggedIn()
    for (const path of ['/logout', '/api/logout']) {
      const answer = await client.get(path)
      expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'POST'])
    }
    expect(await whoAmI(client)).toBe('200')
  })

  // checks 84
  it('of anonymous crowds leave no session behind', async () => {
    const count = async () => (await env.DB.prepare('SELECT count(*) AS n FROM sessions').first<{ n: number }>())?.n
    const before = await count()
    for (let i = 0; i < 100; i++) {
      await door.newClient().get('/login')
      await door.newClient().api('/logout')
    }
    expect(await count()).toBe(before)
  })
})
