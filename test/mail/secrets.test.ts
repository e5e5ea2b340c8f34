import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { consumeDeadLetters } from '../../src/mail/queue/dead-letters.ts'
import { goodPassword } from '../support/client.ts'
import { deliver } from '../support/deliver.ts'
import { openDoor } from '../support/door.ts'
import { mailWorld } from '../support/mail-world.ts'

describe('what stays behind after a journey', () => {
  // checks 17
  it('holds no link, code, password or cookie; and addresses only where the mail goes', async () => {
    const written: string[] = []
    for (const level of ['log', 'warn', 'error'] as const)
      vi.spyOn(console, level).mockImplementation((line) => void written.push(String(line)))
    const messages: unknown[] = []
    const send = async (body: { id: string }) => void messages.push(body)
    const door = openDoor({ MAIL: { send } })
    const person = await door.registered()
    const confirmation = await door.mailOf(person)
    await deliver(door.bindings, confirmation.id)
    await person.client.api('/confirm', { token: confirmation.token('confirm') })
    await person.client.api('/login', person)
    await door.newClient().api('/register', { email: person.email, password: goodPassword })
    const token = await door.resetToken(person)
    await door.newClient().api('/password/reset', { token, password: 'the-owner-chose-this' })
    for (const message of messages) await deliver(door.bindings, (message as { id: string }).id)

    const world = mailWorld()
    const ack = vi.fn()
    const dead = messages.map((body, index) => ({
      id: `m${index}`,
      body,
      attempts: 13,
      timestamp: new Date(0),
      ack,
      retry: ack,
    }))
    await consumeDeadLetters(world.deps, { queue: 'dead', messages: dead } as unknown as MessageBatch)

    const { results } = await env.DB.prepare('SELECT * FROM outbox').all<{ address: string }>()
    const outbox = JSON.stringify(results.map(({ address: _, ...row }) => row))
    const kept = [JSON.stringify(messages), outbox, JSON.stringify(world.log), ...written].join('\n')
    const secrets = [
      person.email,
      goodPassword,
      'the-owner-chose-this',
      person.confirmationId,
      ...person.client.cookies.values(),
    ]
    const links = [confirmation.token('confirm'), confirmation.token('disown'), token]
    expect(messages.length).toBeGreaterThanOrEqual(4)
    expect(written.length).toBeGreaterThan(5)
    for (const secret of [...secrets, ...links]) expect(kept).not.toContain(secret)
    // As a word: six digits in a row also stand in ids.
    expect(kept).not.toMatch(new RegExp(`\\b${confirmation.code}\\b`))
  })
})
