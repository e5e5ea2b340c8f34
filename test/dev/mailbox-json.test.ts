import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { mailboxWorld, outgoing, start } from '../support/mailbox-world.ts'
import { hookedDatabase } from '../support/slow-database.ts'

const world = mailboxWorld()
const recipients = async (query: string) => (await world.mails(query)).map(({ to }) => to)

beforeEach(async () => {
  world.clock.now = start
  await world.fetch('/dev/mailbox.json', { method: 'DELETE' })
})

describe('GET /dev/mailbox.json', () => {
  it('tells the newest first, also within a second', async () => {
    const mails = Array.from({ length: 5 }, () => outgoing())
    for (const mail of mails) await world.provider.send(mail)
    expect((await world.mails()).map(({ id }) => id)).toEqual(mails.map(({ id }) => id).reverse())
  })

  it('takes `to` exactly, as the address is stored', async () => {
    for (const to of ['ada@example.org', 'ada+list@example.org', 'xada@example.org', 'a@xn--bcher-kva.example'])
      await world.send({ to })
    expect(await recipients('?to=ada@example.org')).toEqual(['ada@example.org'])
    expect(await recipients('?to=%20ADA@Example.ORG')).toEqual(['ada@example.org'])
    expect(await recipients('?to=ada+list@example.org')).toEqual(['ada+list@example.org'])
    expect(await recipients('?to=a@b%C3%BCcher.example')).toEqual(['a@xn--bcher-kva.example'])
    expect(await recipients('?to=ada%25')).toEqual([])
    expect(await recipients('?to=')).toHaveLength(4)
  })

  it('takes `since` inclusively', async () => {
    await world.send({ to: 'first@example.org' })
    world.clock.now = start + 5
    await world.send({ to: 'second@example.org' })
    expect(await recipients(`?since=${start + 5}`)).toEqual(['second@example.org'])
    expect(await recipients(`?since=${start}`)).toHaveLength(2)
    expect(await recipients(`?since=${start + 6}`)).toEqual([])
  })

  it('holds the answer until a mail is there that matches', async () => {
    let looks = 0
    const d1 = hookedDatabase(env.DB, {
      after: async () => {
        looks += 1
        if (looks === 1) await world.send({ to: 'other@example.org' })
        if (looks === 2) await world.send({ to: 'late@example.org' })
      },
    })
    const mails = await mailboxWorld({ d1 }).mails('?to=late@example.org&wait=20')
    expect(mails).toMatchObject([{ to: 'late@example.org' }])
    expect(looks).toBe(3)
  })

  it('gives up when the wait is over', async () => {
    expect(await world.mails('?to=nobody@example.org&wait=1')).toEqual([])
  })

  it('answers at once when there is a mail', async () => {
    await world.send()
    expect(await world.mails('?wait=25')).toHaveLength(1)
  })

  it.each([
    'since=x',
    'since=',
    'since=-1',
    'since=NaN',
    'since=Infinity',
    'wait=x',
    'wait=-3',
    'wait=1e9',
    'wait=%00',
  ])('reads past %s', async (query) => {
    await world.send()
    expect(await world.mails(`?${query}`)).toHaveLength(1)
  })

  it.each(['to=%00', `to=${'a'.repeat(5000)}`, 'to=%ff', 'to=a&to=b', 'since=1e300', 'to=%27%20OR%201=1'])(
    'finds nothing for %.20s',
    async (query) => {
      await world.send()
      const response = await world.fetch(`/dev/mailbox.json?${query}`)
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ mails: [] })
    },
  )

  it('pulls the links out of the text, in order and each once', async () => {
    const text =
      'See http://localhost:8787/a?b=c&d=e.\n\nhttps://x.test/y-_\n(http://localhost:8787/a?b=c&d=e), ftp://no javascript:no'
    await world.send({ text })
    expect((await world.mails())[0]?.links).toEqual(['http://localhost:8787/a?b=c&d=e', 'https://x.test/y-_'])
  })

  it('leaves the code out when the mail has none', async () => {
    await world.send()
    expect((await world.mails())[0]).not.toHaveProperty('code')
  })
})

describe('DELETE /dev/mailbox.json', () => {
  it('clears the mailbox', async () => {
    await world.send()
    const response = await world.fetch('/dev/mailbox.json', { method: 'DELETE' })
    expect(response.status).toBe(204)
    expect(await world.mails()).toEqual([])
  })

  it('refuses another site', async () => {
    await world.send()
    const headers = { Origin: 'https://evil.example' }
    const response = await world.fetch('/dev/mailbox.json', { method: 'DELETE', headers })
    expect(response.status).toBe(403)
    expect(await world.mails()).toHaveLength(1)
  })
})
