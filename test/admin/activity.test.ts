import { describe, expect, it } from 'vitest'
import { soundAnswer } from '../http/sound-answer.ts'
import { openDesk } from '../support/admins.ts'
import { openDoor, outcome, stopTheClock } from '../support/door.ts'
import { account } from '../support/rows.ts'

const door = openDoor()
stopTheClock()
const desk = openDesk(door)

describe('GET /api/account/activity', () => {
  it("shows what happened to one's own account, and nobody else's", async () => {
    const [one, other] = [await door.loggedIn(), await door.loggedIn()]
    await desk.send('POST', `/users/${(await account(one.email)).id}/reset`)
    const text = await soundAnswer(await one.client.get('/api/account/activity'), { secrets: [desk.admin.id] })
    const { events } = JSON.parse(text) as { events: { event: string; at: string; byAdmin: boolean }[] }
    const named = new Map(events.map((event) => [event.event, event]))
    expect([...named.keys()].sort()).toEqual(['admin.user_reset', 'confirmed', 'logged_in', 'registered'])
    expect(named.get('admin.user_reset')).toMatchObject({ byAdmin: true, at: expect.stringMatching(/Z$/) })
    expect(named.get('logged_in')).toMatchObject({ byAdmin: false, device: expect.any(String), place: null })
    expect(await soundAnswer(await other.client.get('/api/account/activity'))).not.toContain('user_reset')
  })

  it('asks strangers to sign in', async () => {
    expect(await outcome(door.newClient().get('/api/account/activity'))).toBe('401 not_signed_in')
  })

  it('is a card of the account page', async () => {
    const { client } = await door.loggedIn()
    expect(await soundAnswer(await client.get('/account'))).toContain('Recent activity')
  })
})
