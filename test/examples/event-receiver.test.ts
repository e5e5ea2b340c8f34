import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import receiver from '../../examples/event-receiver/worker.ts'
import { remove } from '../support/account-mails.ts'
import { stopTheClock, travel } from '../support/door.ts'
import { eventDoor, hookSecret, type Told } from '../support/event-door.ts'
import { account } from '../support/rows.ts'

stopTheClock()
const door = eventDoor({ HOOK_APP_PAYLOAD: 'full' })
const bindings = { WEBHOOK_SECRET: hookSecret, USERS: env.KV }

const receive = ({ url, headers, body }: Told) =>
  receiver.fetch(new Request(url, { method: 'POST', headers, body }), bindings)

it('keeps who has an account, in spite of repeats, disorder and forgers', async () => {
  const person = await door.loggedIn()
  const { id } = await account(person.email)
  const kept = () => env.KV.get<{ version: number; isGone: boolean; user?: object }>(`user:${id}`, 'json')
  door.app.answer = receive
  await door.consume()
  expect(await kept()).toMatchObject({ version: 2, isGone: false, user: { id, email: person.email } })
  const [created] = door.told
  if (!created) throw new Error('it was told')

  travel(1)
  await remove(person.client, '/account', { password: person.password })
  await door.consume()
  expect(await kept()).toEqual({ version: 3, isGone: true })
  for (const again of [created, { ...created, headers: { ...created.headers, 'webhook-id': 'old' } }])
    await receive(again)
  expect(await kept()).toEqual({ version: 3, isGone: true })
  const forged = { ...created, body: created.body.replace('"version":2', '"version":9') }
  expect((await receive(forged)).status).toBe(400)
})
