import { beforeEach, describe, expect, it } from 'vitest'
import { faults } from '../../src/store/mail/dev-mailbox.ts'
import { mailboxWorld } from '../support/mailbox-world.ts'

const world = mailboxWorld()
const path = '/dev/mailbox/faults'
const state = async () => (await world.fetch(path)).json()
const off = { next: 0, fault: null }

beforeEach(async () => {
  await world.put(path, { next: 0 })
})

describe('PUT /dev/mailbox/faults', () => {
  it.each(faults)('takes %s and tells the state', async (fault) => {
    const response = await world.put(path, { next: 3, fault })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ next: 3, fault })
    await world.send()
    expect(await state()).toEqual({ next: 2, fault })
  })

  it.each([{ next: 0 }, { next: 0, fault: null }, { next: 0, fault: 'timeout' }])(
    'is switched off by %j',
    async (body) => {
      await world.put(path, { next: 3, fault: '429' })
      expect(await (await world.put(path, body)).json()).toEqual(off)
      expect(await world.send()).toMatchObject({ ok: true })
    },
  )

  it('takes the latest order instead of the one before', async () => {
    await world.put(path, { next: 3, fault: '429' })
    await world.put(path, { next: 1, fault: 'timeout' })
    expect(await state()).toEqual({ next: 1, fault: 'timeout' })
  })

  it.each([
    [{}, 'next'],
    [[], 'next'],
    [{ next: '1', fault: '429' }, 'next'],
    [{ next: -1, fault: '429' }, 'next'],
    [{ next: 1.5, fault: '429' }, 'next'],
    [{ next: 1e9, fault: '429' }, 'next'],
    [{ next: null, fault: '429' }, 'next'],
    [{ next: 1 }, 'fault'],
    [{ next: 1, fault: null }, 'fault'],
    [{ next: 1, fault: 429 }, 'fault'],
    [{ next: 1, fault: '418' }, 'fault'],
    [{ next: 0, fault: 'toString' }, 'fault'],
  ])('refuses %j', async (body, field) => {
    const response = await world.put(path, body)
    expect([400, 422]).toContain(response.status)
    expect(response.headers.get('Content-Type')).toContain('application/problem+json')
    const { errors } = await response.json<{ errors?: { field: string }[] }>()
    if (response.status === 422) expect(errors?.map((error) => error.field)).toContain(field)
    expect(await state()).toEqual(off)
  })

  it('refuses what is no JSON', async () => {
    const init = { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: '{' }
    expect((await world.fetch(path, init)).status).toBe(400)
    expect((await world.fetch(path, { method: 'PUT', body: 'next=1' })).status).toBe(403)
    expect((await world.fetch(path, { method: 'PUT' })).status).toBe(415)
  })
})

describe('the form', () => {
  it('sets the fault and goes back', async () => {
    const response = await world.post(path, { next: '2', fault: '500' })
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('/dev/mailbox')
    expect(await state()).toEqual({ next: 2, fault: '500' })
    expect(await world.page()).toContain('Next 2: 500')
  })

  it.each([{}, { next: 'x', fault: '429' }, { next: '1', fault: 'x' }, { next: '1001', fault: '429' }])(
    'refuses %j',
    async (fields) => {
      expect((await world.post(path, fields as Record<string, string>)).status).toBe(422)
      expect(await state()).toEqual(off)
    },
  )

  it('refuses another site', async () => {
    const response = await world.post(path, { next: '2', fault: '500' }, 'https://evil.example')
    expect(response.status).toBe(403)
    expect(await state()).toEqual(off)
  })
})
