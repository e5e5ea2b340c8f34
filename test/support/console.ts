import { afterEach, expect } from 'vitest'

/**
 * A line on console.error that no test announced fails the test. To announce: in the test,
 * `vi.spyOn(console, 'error').mockImplementation(() => {})`, and assert what it was called with.
 */
const unannounced: string[] = []

console.error = (...args: unknown[]) => {
  unannounced.push(args.map(String).join(' '))
}

afterEach(() => {
  expect(
    unannounced.splice(0),
    'unannounced lines on console.error; vi.spyOn(console, "error") announces them',
  ).toEqual([])
})
