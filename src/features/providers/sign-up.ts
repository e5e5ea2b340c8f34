import { register } from '../../account/index.ts'
import type { Deps } from '../../deps.ts'
import type { Origin } from '../../origin.ts'
import type { NewLink } from './linking.ts'

interface SignUpBy {
  identity: Pick<NewLink, 'issuer' | 'subject' | 'provider'> & { title: string }
  email: string
  next: string | null
  confirmationId: string | undefined
  origin: Origin
}

/**
 * A sign-up that holds an identity in place of a password, for an address that nobody vouches for: as any other, with the
 * same mail, whether or not the address has an account. Mailbox and browser together make it one.
 */
export async function signUpBy(deps: Deps, { identity, ...input }: SignUpBy): Promise<string> {
  const { issuer, subject, provider, title } = identity
  const held = { issuer, subject, provider, title }
  const result = await register(deps, { ...input, identity: held, password: null, username: null })
  // Without a name and a password there is nothing that it could refuse.
  if (!result.ok) throw new Error(`a sign-up by a provider was refused: ${result.code}`)
  return result.value.confirmationId
}
