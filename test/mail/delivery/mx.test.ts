import { afterEach, describe, expect, it, vi } from 'vitest'
import { mailWorld, scriptedProvider } from '../../support/mail-world.ts'

const mxUrl = 'https://dns.example/dns-query'
let domains = 0

/** A consumer that asks about domains; `records` by type, or a status. */
function askingWorld(records: Record<string, string[]> | number, url = mxUrl) {
  const types: Record<string, number> = { MX: 15, A: 1, AAAA: 28 }
  const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const type = new URL(String(input)).searchParams.get('type') ?? ''
    if (typeof records === 'number') return Response.json({ Status: records })
    const Answer = (records[type] ?? []).map((data) => ({ name: 'x', type: types[type], data }))
    return Response.json({ Status: 0, ...(Answer.length > 0 && { Answer }) })
  })
  const { provider, calls } = scriptedProvider()
  const world = mailWorld({ providers: [provider] })
  world.deps.config = { ...world.deps.config, mail: { ...world.deps.config.mail, mxUrl: url } }
  const domain = `d${++domains}.example`
  const send = async (address = `ada@${domain}`) => {
    const id = await world.seedMail({ address })
    await world.consume([{ id }])
    const { status, lastCode } = await world.row(id)
    return lastCode ? `${status} ${lastCode}` : status
  }
  return { ...world, asked, calls, send, domain }
}

afterEach(() => void vi.restoreAllMocks())

describe('a mail to a domain', () => {
  it.each([
    ['with a mail server', { MX: ['10 mx.example.'] }, 'sent'],
    ['without one but with an address', { A: ['192.0.2.1'] }, 'sent'],
    ['with an IPv6 address only', { AAAA: ['2001:db8::1'] }, 'sent'],
    ['with neither', {}, 'failed no_mx'],
    ['that says that it takes no mail', { MX: ['0 .'], A: ['192.0.2.1'] }, 'failed no_mx'],
    ['that does not exist', 3, 'failed no_mx'],
    ['whose servers are at fault', 2, 'sent'],
    ['that may not be asked about', 5, 'sent'],
  ])('%s: %j', async (_, records, expected) => {
    const world = askingWorld(records as Record<string, string[]>)
    expect(await world.send()).toBe(expected)
    expect(world.calls).toHaveLength(expected === 'sent' ? 1 : 0)
  })

  it.each([
    ['nobody answers', () => Promise.reject(new DOMException('x', 'TimeoutError'))],
    ['the answer is a fault', async () => new Response('x', { status: 503 })],
    ['the answer says nothing', async () => new Response('no JSON')],
  ])('is sent when %s, and for a minute nobody is asked again', async (fault, answer) => {
    const world = askingWorld({}, `https://${fault.replaceAll(' ', '-')}.example`)
    world.asked.mockImplementation(answer)
    expect(await world.send()).toBe('sent')
    world.travel(59)
    expect(await world.send('ada@another.example')).toBe('sent')
    expect(world.asked).toHaveBeenCalledTimes(1)
    world.travel(1)
    expect(await world.send()).toBe('sent')
    expect(world.asked).toHaveBeenCalledTimes(2)
    expect(world.log.filter(({ event }) => event === 'mx_check_failed')).toHaveLength(2)
    expect(JSON.stringify(world.log)).not.toContain(world.domain)
  })

  it('is sent without asking when the check is off', async () => {
    const world = askingWorld(3, '')
    expect(await world.send()).toBe('sent')
    expect(world.asked).not.toHaveBeenCalled()
  })
})

describe('asking about a domain', () => {
  it('names it, and asks for JSON', async () => {
    const world = askingWorld({ MX: ['10 mx.example.'] })
    await world.send()
    const [url, init] = world.asked.mock.calls[0] ?? []
    expect(url).toBe(`${mxUrl}?name=${world.domain}&type=MX`)
    expect(init).toMatchObject({ headers: { Accept: 'application/dns-json' }, redirect: 'manual' })
  })

  it('happens once an hour', async () => {
    const world = askingWorld({ MX: ['10 mx.example.'] })
    await world.send()
    await world.send()
    expect(world.asked).toHaveBeenCalledTimes(1)
    world.travel(3599)
    await world.send()
    expect(world.asked).toHaveBeenCalledTimes(1)
    world.travel(1)
    await world.send()
    expect(world.asked).toHaveBeenCalledTimes(2)
  })
})
