import { describe, expect, it } from 'vitest'
import { chosen } from '../../support/account-mails.ts'
import { openDoor, stopTheClock, travel } from '../../support/door.ts'
import { disable } from '../../support/rows.ts'

/* A link that is spent or dead says so before anybody types a password into its form. */

const door = openDoor()
stopTheClock()

async function shown(path: string): Promise<[number, boolean]> {
  const answer = await door.newClient().get(path)
  return [answer.status, (await answer.text()).includes('name="password"')]
}

async function resetPath() {
  const person = await door.confirmed()
  return { person, path: `/reset/${await door.resetToken(person)}` }
}

describe('the page of a reset', () => {
  it('has its form while the link is good', async () => {
    const { path } = await resetPath()
    expect(await shown(path)).toEqual([200, true])
  })

  it('has none once it was used, by this link or another', async () => {
    const { path } = await resetPath()
    await door.newClient().post(path, { password: chosen })
    expect(await shown(path)).toEqual([400, false])
  })

  it('has none after its time, for a disabled account, and for what is no link', async () => {
    const [old, disabled] = [await resetPath(), await resetPath()]
    await disable(disabled.person.email)
    expect(await shown(disabled.path)).toEqual([400, false])
    travel(60 * 60 + 1)
    expect(await shown(old.path)).toEqual([400, false])
    for (const path of ['/reset/x', '/invite/x']) expect(await shown(path)).toEqual([400, false])
  })

  it('forgives a short password while the link is good, and says that it is dead when it is', async () => {
    const { path } = await resetPath()
    expect((await door.newClient().post(path, { password: 'short' })).status).toBe(422)
    await door.newClient().post(path, { password: chosen })
    expect((await door.newClient().post(path, { password: 'short' })).status).toBe(400)
  })
})
