import { expect, it } from 'vitest'
import { mailWorld, scriptedProvider } from '../../support/mail-world.ts'

it('counts the mails of a batch that fared alike as one, with how long they waited', async () => {
  const { provider } = scriptedProvider({}, ({ to }) =>
    to.startsWith('bad') ? { ok: false, class: 'recipient', code: 'no_such_box' } : { ok: true, providerId: 'p' },
  )
  const world = mailWorld({ providers: [provider] })
  const ids: string[] = []
  for (const address of ['one@example.org', 'two@example.org', 'bad@example.org']) {
    const user = await world.seedUser({ email: address })
    ids.push(await world.seedMail({ kind: 'password_changed', userId: user.id, address }))
  }
  world.travel(7)
  await world.consume(ids.map((id) => ({ id })))
  const rest = { event: 'mail', subject: 'password_changed', by: 'scripted' }
  expect(world.measured.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))).toEqual([
    { ...rest, outcome: 'sent', class: null, code: null, count: 2, milliseconds: 14_000 },
    { ...rest, outcome: 'failed', class: 'recipient', code: 'no_such_box', count: 1, milliseconds: 0 },
  ])
})
