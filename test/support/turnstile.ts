import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Settings with which Turnstile is in use, at a place that only this stand-in answers for. */
export const turnstileKeys = {
  TURNSTILE_SITE_KEY: '0x4AAAAAAAsite',
  TURNSTILE_SECRET: '0x4AAAAAAAsecret',
  TURNSTILE_URL: 'http://127.0.0.1:9/siteverify',
}

interface Question {
  secret: string
  response: string
  idempotency_key: string
}

export type Verdict = (question: Question) => Response | Promise<Response>

/** Turnstile, for every test of a file. */
export function standInForTurnstile() {
  let questions: Question[] = []
  let tokens = 0

  /** As it answers: a token that was solved for an action is good once. */
  function verdictOn({ response }: Question): object {
    const isFirst = questions.filter((asked) => asked.response === response).length === 1
    if (!response.startsWith('good-')) return { success: false, 'error-codes': ['invalid-input-response'] }
    if (!isFirst) return { success: false, 'error-codes': ['timeout-or-duplicate'] }
    const [, action] = response.split('-')
    return { success: true, 'error-codes': [], action, hostname: 'localhost' }
  }

  const answering = (answer: Verdict = (question) => Response.json(verdictOn(question))) =>
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (to, init) => {
      expect(String(to)).toBe(turnstileKeys.TURNSTILE_URL)
      const question = JSON.parse(String(init?.body)) as Question
      questions.push(question)
      return answer(question)
    })

  beforeEach(() => {
    questions = []
    answering()
  })
  afterEach(() => void vi.restoreAllMocks())
  return { questions: () => questions, answering, solvedFor: (action: string) => `good-${action}-${++tokens}` }
}
