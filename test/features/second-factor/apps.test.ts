import { describe, expect, it } from 'vitest'
import { appLogIn, claimsOf } from '../../support/apps.ts'
import { codeOf, guarded, halfWay } from '../../support/authenticator-app.ts'
import { openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'

stopTheClock()
const door = openDoor()

const deviceOf = ({ deviceToken }: { deviceToken: string }) => claimsOf(deviceToken).jti

describe('the second step of an app', () => {
  it('takes the device token and answers as a log-in does, of the same device', async () => {
    const plain = await appLogIn(door.newClient(), await door.confirmed())
    const { email, password, secret } = await guarded(door)
    const { pending } = await halfWay({ email, password }, door.newClient(), { mode: 'token' })
    travel(60)
    const answer = await door.newClient().api('/login/second', { pending, code: codeOf(secret), trust: true })
    const told = await answer.json<{ deviceToken: string; refreshToken: string; accessToken: string }>()
    expect(Object.keys(told).sort()).toEqual(Object.keys(plain).sort())
    const trusted = { email, password, mode: 'token', deviceToken: told.deviceToken }
    expect(await outcome(door.newClient().api('/login', trusted))).toBe('200')
    travel(31 * 86_400)
    const again = await halfWay({ email, password }, door.newClient(), { mode: 'token' })
    const known = { pending: again.pending, code: codeOf(secret), deviceToken: told.deviceToken }
    const second = await (await door.newClient().api('/login/second', known)).json<{ deviceToken: string }>()
    expect(deviceOf(second)).toBe(deviceOf(told))
  })
})
