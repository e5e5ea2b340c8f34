import { describe, expect, it } from 'vitest'
import { consumeDeadLetters } from '../../src/mail/queue/dead-letters.ts'
import { openMailDesk } from '../support/admin-mails.ts'
import { travel } from '../support/door.ts'

const { desk, apis, show, page, deliver, mailed } = openMailDesk()
const { get, send } = desk

describe('dead letters', () => {
  const listed = async (query = '') =>
    (await get<{ mails: { id: string }[] }>(`/mail?state=dead${query}`)).mails.map(({ id }) => id)
  const counted = async () => (await get<{ dead: number }>('/sending')).dead

  it('are listed and counted until they are sent', async () => {
    const { person, id } = await mailed()
    const { id: other } = await mailed()
    expect([await listed(), await counted()]).toEqual([[], 0])
    await deliver([id, other], consumeDeadLetters)
    expect(await show(id)).toMatchObject({
      history: [{ event: 'queued' }, { event: 'dead_letter' }],
      mail: { deadAt: expect.stringMatching(/Z$/) },
    })
    expect((await listed()).sort()).toEqual([id, other].sort())
    expect(Object.keys((await get<{ mails: object[] }>('/mail')).mails[0] ?? {})).not.toContain('history')
    expect(await listed(`&to=${person.email}`)).toEqual([id])
    expect([await listed('&kind=confirm&limit=1'), await listed('&kind=reset')]).toMatchObject([
      [expect.anything()],
      [],
    ])
    const shown = await page('/admin/mail?state=dead')
    expect(shown).toContain(`/admin/mail/${id}`)
    expect(shown).toMatch(/<option value="dead" selected="?"?>\s*dead \(2\)/)

    apis.resend = [{ status: 500 }, { status: 500 }]
    apis.mailgun = [{ status: 429 }, { status: 429 }]
    await deliver([id])
    expect((await listed()).sort()).toEqual([id, other].sort())
    await send('POST', `/mail/${other}/cancel`)
    expect([await listed(), await counted()]).toEqual([[id], 1])
    travel(200)
    await deliver([id])
    expect(await listed()).toEqual([])
  })

  it('can be sent again all at once when their time is over', async () => {
    const { id } = await mailed()
    await deliver([id], consumeDeadLetters)
    expect(await (await send('POST', '/mail/requeue', { filter: { state: 'dead' } })).json()).toMatchObject({
      refused: [{ id, reason: 'not_ended' }],
    })
    apis.resend = [{ status: 422 }]
    await deliver([id])
    expect(await listed()).toEqual([id])
    expect(await (await send('POST', '/mail/requeue', { filter: { state: 'dead' } })).json()).toMatchObject({
      requeued: [{ replaces: id }],
    })
    expect(await listed()).toEqual([id])
  })
})
