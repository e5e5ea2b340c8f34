import { decode, encode } from '../../lib/base64url.ts'
import { bytesOf } from '../../lib/hashes.ts'
import type { Statement } from '../../store/database.ts'
import { nameOf } from './linking.ts'
import { type Identity, type IdentityKey, identitiesOf } from './statements.ts'

/** As it is shown to its owner and at the desk. */
export type ListedIdentity = Pick<Identity, 'provider' | 'email' | 'linkedAt' | 'lastUsedAt'> & { id: string }

export function listedIdentities(userId: string): Statement<ListedIdentity[]> {
  const { query, read } = identitiesOf(userId)
  return { query, read: (result) => read(result).map(listed) }
}

const listed = ({ provider, email, linkedAt, lastUsedAt, ...key }: Identity): ListedIdentity => {
  return { id: identityId(key), provider, email, linkedAt, lastUsedAt }
}

/** How an identity is named in addresses. */
const identityId = (key: IdentityKey): string => encode(bytesOf(nameOf(key)))

/** Null where it names none. */
export function identityKey(id: string): IdentityKey | null {
  try {
    const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(decode(id))
    const [issuer = '', subject = '', ...rest] = name.split(' ')
    return issuer && subject && rest.length === 0 ? { issuer, subject } : null
  } catch {
    return null
  }
}
