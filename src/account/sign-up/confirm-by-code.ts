import type { Deps } from '../../deps.ts'
import { equalSecrets } from '../../lib/hashes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { codeTtl, confirmationCode } from '../../mail/confirmation-code.ts'
import type { Origin } from '../../origin.ts'
import { codeIsLive, countCodeTries } from '../../store/accounts/codes.ts'
import { passwordHashBehindMail } from '../../store/accounts/confirmation.ts'
import type { Proof } from '../../store/accounts/promotion.ts'
import { maxVersions } from '../../store/accounts/registrations.ts'
import { commit } from '../../store/database.ts'
import { readHandle } from './confirmation-handle.ts'
import { type Confirmed, promote } from './promote.ts'

export interface CodeInput {
  confirmationId: string
  code: string
  /** Second proof when the confirmationId is not the sign-up's own. */
  password?: string | undefined
  newPassword?: string | undefined
  signIn?: Origin | undefined
  origin?: Origin | undefined
}

type CodeFailure = 'code_invalid' | 'password_needed' | 'password_wrong'

/**
 * Confirms by the six digits of the mail. The try is counted in the batch that confirms, before the code is weighed; a
 * used up code answers as a wrong one.
 */
export async function confirmByCode(deps: Deps, input: CodeInput): Promise<Result<Confirmed, CodeFailure>> {
  const handle = await readHandle(deps.config.keyring, input.confirmationId)
  if (!handle) return fail('code_invalid')
  if (handle.kind === 'registration') return attempt(deps, handle.id, { secretHash: handle.secretHash }, input)
  const [[behind]] = await commit(deps.db, [passwordHashBehindMail(deps.db, handle.mailId)])
  // The same work for an address that has nothing to confirm: its mail's own id stands in, and matches no row.
  return attempt(deps, behind?.subject ?? handle.mailId, await passwordProof(deps, input, behind?.passwordHash), input)
}

async function passwordProof(deps: Deps, input: CodeInput, hash: string | null = null): Promise<Proof | CodeFailure> {
  if (input.newPassword !== undefined) return { newPasswordHash: await deps.passwords.hash(input.newPassword) }
  if (input.password === undefined) return 'password_needed'
  const { valid } = await deps.passwords.verify(input.password, hash)
  return valid && hash ? { passwordHash: hash } : 'password_wrong'
}

async function attempt(
  deps: Deps,
  id: string,
  proof: Proof | CodeFailure,
  input: CodeInput,
): Promise<Result<Confirmed, CodeFailure>> {
  const now = deps.clock()
  const versions = await versionsOfCode(deps, id, input.code)
  const lacksProof = typeof proof === 'string'
  const { confirmed, state } = await promote(deps, {
    ...{ registrationId: id, mailId: null, securityVersions: versions, signIn: input.signIn, origin: input.origin },
    // No row has an empty hash: the try is weighed, and proves nothing.
    proof: lacksProof ? { secretHash: '' } : proof,
    before: countCodeTries(deps.db, id, versions.length === 0, now),
    condition: codeIsLive(id, codeTtl, now),
  })
  if (versions.length === 0) return fail('code_invalid')
  if (confirmed) return ok(confirmed)
  return fail(lacksProof && state?.alive && state.permitted ? proof : 'code_invalid')
}

/** The versions of the registration whose code this is: none, for a wrong code. */
async function versionsOfCode({ config }: Deps, id: string, code: string): Promise<number[]> {
  const versions = Array.from({ length: maxVersions }, (_, index) => index + 1)
  const matches = await Promise.all(
    versions.map(async (version) => {
      const codes = config.keyring.all('link').map((key) => confirmationCode(key, id, version))
      const equal = await Promise.all((await Promise.all(codes)).map((right) => equalSecrets(right, code)))
      return equal.includes(true)
    }),
  )
  return versions.filter((_, index) => matches[index])
}
