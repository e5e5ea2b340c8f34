/** What a call answers: a value, or one of the failures that its route has. */
export type Result<Value, Code extends string> = { ok: true; value: Value } | Failure<Code>

export interface Failure<Code extends string> {
  ok: false
  /** `unreachable`: no answer came. `unexpected`: one that the document does not know, from a proxy for instance. */
  code: Code | 'unreachable' | 'unexpected'
  /** 0 without an answer. */
  status: number
  /** For people, in the language of the request. */
  title: string
  /** Of `invalid_input`. */
  errors: readonly FieldError[]
  /** Seconds until it may be tried again. */
  retryAfter: number | null
  /** Names the request in Gatehouse's log. */
  requestId: string | null
  /** Whatever else the answer says: `pending` and `methods` of `second_factor_required`. */
  problem: Readonly<Record<string, unknown>>
}

export interface FieldError {
  field: string
  code: string
  message: string
}

type Answer<Value, Problem> =
  | { data: Value; error?: never; response: Response }
  | { data?: never; error: Problem; response: Response }

/**
 * Turns what a call of `api` comes to into a result. Nothing is thrown.
 *
 *     const result = await resultOf(gatehouse.api.POST('/api/login', { body }))
 *     if (!result.ok && result.code === 'invalid_credentials') …
 */
export async function resultOf<Value, Problem>(
  call: Promise<Answer<Value, Problem>>,
): Promise<Result<Value, CodeOf<Problem>>> {
  try {
    const { data, error, response } = await call
    if (response.ok) return { ok: true, value: data as Value }
    return failureOf(response, error)
  } catch (cause) {
    return { ...blank, code: 'unreachable', status: 0, title: String(cause) }
  }
}

type CodeOf<Problem> = Problem extends { code: infer Code extends string } ? Code : never

const blank = { ok: false, errors: [], retryAfter: null, requestId: null, problem: {} } as const

function failureOf<Problem>(response: Response, error: Problem): Failure<CodeOf<Problem>> {
  const { status, headers } = response
  const said: Record<string, unknown> = typeof error === 'object' && error !== null ? { ...error } : {}
  return {
    ok: false,
    status,
    code: (typeof said.code === 'string' ? said.code : 'unexpected') as CodeOf<Problem> | 'unexpected',
    title: typeof said.title === 'string' ? said.title : response.statusText,
    errors: Array.isArray(said.errors) ? said.errors : [],
    retryAfter: Number(headers.get('Retry-After')) || null,
    requestId: headers.get('X-Request-Id'),
    problem: said,
  }
}
