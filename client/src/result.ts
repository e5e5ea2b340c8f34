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

/** A call of `api`: with `data`, or with `error`. */
interface Answer {
  data?: unknown
  error?: unknown
  response: Response
}

// Of the two, the one that must have it: whether the other may leave it undefined is a setting of the app's compiler.
type ValueOf<Told> = Told extends { data: infer Value } ? Value : never
type CodeOf<Told> = Told extends { error: { code: infer Code extends string } } ? Code : never

/**
 * Turns what a call of `api` comes to into a result. Nothing is thrown.
 *
 *     const result = await resultOf(gatehouse.api.POST('/api/login', { body }))
 *     if (!result.ok && result.code === 'invalid_credentials') …
 */
export async function resultOf<Told extends Answer>(call: Promise<Told>): Promise<Result<ValueOf<Told>, CodeOf<Told>>> {
  try {
    const { data, error, response } = await call
    if (response.ok) return { ok: true, value: data as ValueOf<Told> }
    return failureOf(response, error)
  } catch (cause) {
    return { ...blank, code: 'unreachable', status: 0, title: String(cause) }
  }
}

const blank = { ok: false, errors: [], retryAfter: null, requestId: null, problem: {} } as const

function failureOf<Code extends string>(response: Response, error: unknown): Failure<Code> {
  const { status, headers } = response
  const said: Record<string, unknown> = typeof error === 'object' && error !== null ? { ...error } : {}
  return {
    ok: false,
    status,
    code: (typeof said.code === 'string' ? said.code : 'unexpected') as Code | 'unexpected',
    title: typeof said.title === 'string' ? said.title : response.statusText,
    errors: Array.isArray(said.errors) ? said.errors : [],
    retryAfter: Number(headers.get('Retry-After')) || null,
    requestId: headers.get('X-Request-Id'),
    problem: said,
  }
}
