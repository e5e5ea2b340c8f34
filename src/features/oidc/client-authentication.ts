import { sha256 } from '../../lib/hashes.ts'
import { type Ok, ok } from '../../lib/result.ts'
import type { ClientProof } from './client-statements.ts'
import { type OAuthError, refuse } from './errors.ts'
import { isClientId } from './known-clients.ts'
import type { Parameters } from './parameters.ts'

/**
 * Which client calls, and its secret: by `Authorization: Basic` or by the body, never by both (RFC 6749 section 2.3.1); a
 * public one by its id alone. Whether it is right, the database knows.
 */
export async function readClientProof(
  authorization: string | undefined,
  { values }: Pick<Parameters, 'values'>,
): Promise<Ok<ClientProof> | OAuthError> {
  const { client_id: named, client_secret: posted } = values
  const basic = readBasic(authorization)
  if (basic === 'malformed') return refuse('invalid_client', 'the Authorization header cannot be read')
  if (basic && posted !== undefined) return refuse('invalid_request', 'the client is named by two methods')
  if (basic && named !== undefined && named !== basic.id)
    return refuse('invalid_request', 'client_id is another than that of the header')
  const { id = '', secret } = basic ?? { id: named, secret: posted }
  if (!isClientId(id)) return refuse('invalid_client', 'the client is not known')
  return ok({ id, secretHash: secret === undefined ? null : await sha256(secret) })
}

function readBasic(authorization = ''): { id: string; secret: string } | 'malformed' | null {
  const [, encoded] = /^Basic +(.+)$/i.exec(authorization) ?? []
  if (encoded === undefined) return null
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(decoded(encoded)) ?? []
  return id === undefined || secret === undefined ? 'malformed' : { id: formDecoded(id), secret: formDecoded(secret) }
}

function decoded(base64: string): string {
  try {
    return atob(base64)
  } catch {
    return ''
  }
}

/** Both are form-encoded before they are put together; what is not was not, by a client that skips it. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
