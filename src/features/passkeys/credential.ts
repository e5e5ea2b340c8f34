import * as v from 'valibot'
import { decode, encode } from '../../lib/base64url.ts'

/* What browsers make of a credential by `toJSON` (WebAuthn L3 section 5.1.3). Unknown members are passed over. */

const bytes = v.pipe(
  v.string(),
  v.regex(/^[\w-]+$/),
  v.check((text) => text.length % 4 !== 1),
  v.transform(decode),
)

/** Written in the one way that it is kept. */
const id = v.pipe(
  bytes,
  v.maxLength(1023),
  v.transform((value) => encode(value)),
)

const type = v.literal('public-key')

const transports = v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,32}$/))), v.maxLength(16)), [])

const registration = v.object({
  id,
  type,
  response: v.object({ clientDataJSON: bytes, attestationObject: bytes, transports }),
})

const assertion = v.object({
  id,
  type,
  response: v.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: v.nullish(v.pipe(v.string(), v.maxLength(100))),
  }),
})

export function readRegistration(credential: unknown) {
  const { success, output } = v.safeParse(registration, credential)
  if (!success) return null
  const { clientDataJSON: clientData, attestationObject: attestation, transports } = output.response
  return { id: output.id, transports, made: { clientData, attestation } }
}

/** Also out of a form, which holds its text. */
export function readAssertion(credential: unknown) {
  const { success, output } = v.safeParse(assertion, typeof credential === 'string' ? parse(credential) : credential)
  if (!success) return null
  const { clientDataJSON: clientData, authenticatorData, signature, userHandle } = output.response
  return { id: output.id, userHandle: userHandle ?? null, signed: { clientData, authenticatorData, signature } }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
