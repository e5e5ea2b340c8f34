import { encode } from '../../lib/base64url.ts'
import { equalSecrets, hmac, sha256 } from '../../lib/hashes.ts'
import { isId } from '../../lib/ids.ts'
import type { Keyring } from '../../lib/keyring.ts'
import type { Held } from '../../store/accounts/registrations.ts'

/**
 * A confirmationId, also the value of the sign-up cookie: `<id>.<secret>`, the secret of 256 random bits. Registering answers one whose secret is
 * proof of having registered. Asking for another mail answers one that names that mail and proves nothing: whoever
 * holds it types the code from the mail, and the password as the second proof. They look alike.
 */
export type Handle = ({ kind: 'registration' } & Held) | { kind: 'mail'; mailId: string }

export async function mailHandle(keyring: Keyring, mailId: string): Promise<string> {
  return `${mailId}.${await sealOf(await keyring.signing('session').hmac(), mailId)}`
}

/** Null when the text has not the form of a handle. Whether the secret is right, the database decides. */
export async function readHandle(keyring: Keyring, text: string | undefined): Promise<Handle | null> {
  const [id = '', secret = '', ...rest] = text?.split('.') ?? []
  if (rest.length > 0 || !isId(id) || !/^[\w-]{43}$/.test(secret)) return null
  for (const key of keyring.all('session'))
    if (await equalSecrets(secret, await sealOf(await key.hmac(), id))) return { kind: 'mail', mailId: id }
  return { kind: 'registration', id, secretHash: await sha256(secret) }
}

/** The registration that a handle is of, if it is one's own. */
export async function heldBy(keyring: Keyring, text: string | undefined): Promise<Held | null> {
  const handle = await readHandle(keyring, text)
  return handle?.kind === 'registration' ? handle : null
}

const sealOf = async (key: CryptoKey, mailId: string) => encode(await hmac(key, `resend|${mailId}`))
