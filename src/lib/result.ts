/** What an operation answers: a value, or one of a closed set of foreseeable failures. Outages throw. */
export type Result<Value, Code extends string> = Ok<Value> | Failure<Code>
export type Ok<Value> = { ok: true; value: Value }
/** `retryAfter`: seconds until the same may be tried again. */
export type Failure<Code extends string> = { ok: false; code: Code; retryAfter?: number }

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value })
export const fail = <Code extends string>(code: Code): Failure<Code> => ({ ok: false, code })
