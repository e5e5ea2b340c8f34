import { describe, expect, it } from 'vitest'
import { repeatDelay, retryDelay } from '../../src/delivery/retry.ts'

const policy = { retryBase: 15, retryCap: 900 }
const transient = { class: 'transient' } as const
const config = { class: 'config' } as const

describe('retryDelay', () => {
  it.each([
    [1, 15],
    [2, 30],
    [3, 60],
    [6, 480],
    [7, 900],
    [40, 900],
  ])('after attempt %i waits at most %i seconds', (attempts, most) => {
    expect(retryDelay(transient, attempts, policy, () => 1)).toBe(most)
  })

  it('spreads over the whole window, from a second on', () => {
    expect(retryDelay(transient, 7, policy, () => 0)).toBe(1)
    expect(retryDelay(transient, 7, policy, () => 0.5)).toBe(451)
  })

  it.each([
    [7, 7],
    [0, 1],
    [0.2, 1],
    [3600, 3600],
    [1e9, 43_200],
    [Number.POSITIVE_INFINITY, 43_200],
  ])('takes Retry-After %d as %i seconds', (retryAfter, seconds) => {
    expect(retryDelay({ ...transient, retryAfter }, 1, policy, () => 0.5)).toBe(seconds)
  })

  it.each([
    [1, 0, 300],
    [1, 1, 600],
    [9, 0, 300],
    [9, 1, 3600],
  ])('waits five minutes to an hour for an operator (attempt %i, random %d)', (attempts, random, seconds) => {
    expect(retryDelay(config, attempts, policy, () => random)).toBe(seconds)
  })

  it('keeps to a base that is above its cap', () => {
    expect(retryDelay(transient, 1, { retryBase: 90, retryCap: 10 }, () => 1)).toBe(10)
  })
})

describe('repeatDelay', () => {
  it('is one to two minutes', () => {
    expect([repeatDelay(() => 0), repeatDelay(() => 1)]).toEqual([60, 120])
  })
})
