import { env } from 'cloudflare:workers'
import { html } from 'hono/html'
import { Hono } from 'hono/tiny'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/compose.ts'
import { consume } from '../../src/consume.ts'
import type { Feature } from '../../src/features/feature.ts'
import type { HttpEnv } from '../../src/http/kit/env.ts'
import { fail } from '../../src/lib/result.ts'
import { holds } from '../../src/store/conditions.ts'
import { mapped } from '../../src/store/database.ts'
import { tick } from '../../src/tick.ts'
import { openDoor, outcome } from '../support/door.ts'

const done: string[] = []

const sample: Feature = {
  name: 'sample',
  pages: new Hono<HttpEnv>().get('/sample', (c) => c.text('a page')),
  api: new Hono<HttpEnv>().get('/sample', (c) => c.json({ status: 'sampled' })),
  jobs: { sample: async () => void done.push('job') },
  queues: { samples: async (_, { queue }) => void done.push(queue) },
  accountCard: async () => html`<section>A sample of a card</section>`,
  presence: [
    {
      member: 'password',
      failure: 'password_wrong',
      weigh: () => mapped(holds(), () => async () => fail('password_wrong')),
    },
  ],
}

const door = openDoor({}, [sample])

const composed = () => compose(env, () => {})

describe('a feature', () => {
  it('has pages and routes, which the kernel lists among its own', async () => {
    const client = door.newClient()
    expect(await (await client.get('/sample')).text()).toBe('a page')
    expect(await outcome(client.get('/api/sample'))).toBe('200 sampled')
    expect(await outcome(client.api('/sample', {}))).toBe('405 method_not_allowed')
  })

  it('shows a card on the account page', async () => {
    const { client } = await door.loggedIn()
    expect(await (await client.get('/account')).text()).toContain('A sample of a card')
  })

  it('has jobs that run with the tick', async () => {
    const { deps, mail } = composed()
    await tick(deps, mail, { measure: () => {}, features: [sample] })
    expect(done).toContain('job')
  })

  it('has queues, known by the end of their name', async () => {
    const { deps, mail } = composed()
    await consume(deps, mail, [sample], { queue: 'gatehouse-samples', messages: [] } as never)
    expect(done).toContain('gatehouse-samples')
  })

  it('changes nothing about the password', async () => {
    const { client, password } = await door.loggedIn()
    const remove = (body: object) => outcome(client.api('/account', body, { method: 'DELETE' }))
    expect(await remove({ password: 'not-the-right-one' })).toBe('403 password_wrong')
    expect(await remove({ password })).toBe('204')
  })
})
