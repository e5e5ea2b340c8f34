import type { Deps } from '../../deps.ts'
import { equalSecrets } from '../../lib/hashes.ts'
import { type Failure, fail, ok, type Result } from '../../lib/result.ts'
import { codeTtl, confirmationCode } from '../../mail/confirmation-code.ts'
import {
  areOpen,
  type CodeMail,
  codeMailById,
  countWrong,
  newestCodeMail,
  ownCodeMail,
  type Tries,
  triesAtCode,
  wrongCodesAt,
} from '../../store/accounts/codes.ts'
import { addressAlone, addressOfHeld, addressOfMail, subjectOfMail } from '../../store/accounts/confirmation.ts'
import type { Held } from '../../store/accounts/registrations.ts'
import { never } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { readHandle } from './confirmation-handle.ts'
import { type Confirmed, type Mailbox, promote } from './promote.ts'
import {
  confirmByPassword,
  type PasswordInput,
  type SecondProofFailure,
  secondProofStatements,
} from './second-proof.ts'

export interface CodeInput extends PasswordInput {
  confirmationId: string
  code: string
}

type CodeFailure = 'code_invalid' | Exclude<SecondProofFailure, 'link_invalid'>

/** Confirms by the six digits of the mail, which prove the mailbox as its link does. A used up code answers as a wrong one. */
export async function confirmByCode(deps: Deps, input: CodeInput): Promise<Result<Confirmed, CodeFailure>> {
  const handle = await readHandle(deps.config.keyring, input.confirmationId)
  if (!handle) return fail('code_invalid')
  return handle.kind === 'registration' ? bySecret(deps, handle, input) : byMail(deps, handle.mailId, input)
}

/**
 * In the browser that signed up. A sign-up whose own mail was sent has its own code and its own tries; one whose mail
 * was capped fits the newest code of the address, and shares the wrong tries of all like it.
 */
async function bySecret(deps: Deps, held: Held, input: CodeInput): Promise<Result<Confirmed, CodeFailure>> {
  const now = deps.clock()
  const theirs = addressOfHeld(held)
  const { own, newest, found } = await commit(deps.db, {
    own: ownCodeMail(theirs, held.id),
    newest: newestCodeMail(theirs),
    found: addressAlone(theirs),
  })
  const address = found[0]?.address ?? null
  if (address === null) return fail('code_invalid')
  const [ownMail] = own
  const mail = ownMail ?? newest[0]
  const tries = [ownMail ? triesAtCode(held.id) : wrongCodesAt(address)]
  if (!mail || !(await isCodeOf(deps, mail, input.code))) return countFailure(deps, tries)
  const mailbox = mailboxOf(mail, address, tries, now)
  const { confirmed } = await promote(deps, mailbox, { userId: held.id, proof: held }, input)
  return confirmed ? ok(confirmed) : fail('code_invalid')
}

/** With what a resend has answered, which names a mail and proves nothing: a password is the second proof. */
async function byMail(deps: Deps, mailId: string, input: CodeInput): Promise<Result<Confirmed, CodeFailure>> {
  const now = deps.clock()
  const unknown = { address: addressOfMail(mailId), subject: subjectOfMail(mailId) }
  const { mails, ...found } = await commit(deps.db, {
    mails: codeMailById(mailId),
    ...secondProofStatements(unknown, now),
  })
  const [mail] = mails
  const address = found.waiting[0]?.address ?? null
  const tries = address === null ? [triesAtCode(mailId)] : [triesAtCode(mailId), wrongCodesAt(address)]
  if (!mail || address === null || !(await isCodeOf(deps, mail, input.code))) return countFailure(deps, tries)
  const result = await confirmByPassword(deps, mailboxOf(mail, address, tries, now), input, found)
  if (result.ok) return result
  return result.code === 'link_invalid' ? fail('code_invalid') : { ...result, code: result.code }
}

/** An old code, or one that was tried too often, still tells that the address is confirmed, and nothing else. */
function mailboxOf(mail: CodeMail, address: string, tries: readonly Tries[], now: number): Mailbox {
  const isFresh = mail.mailedAt + codeTtl > now
  const subject = { id: mail.subject, securityVersion: mail.securityVersion }
  return { address, subject, condition: isFresh ? areOpen(tries, now) : never }
}

async function isCodeOf({ config }: Deps, mail: CodeMail, typed: string): Promise<boolean> {
  const key = config.keyring.find('link', mail.kid)
  return key !== undefined && equalSecrets(await confirmationCode(key, mail.subject, mail.securityVersion), typed)
}

async function countFailure(deps: Deps, tries: readonly Tries[]): Promise<Failure<'code_invalid'>> {
  const [first, second] = tries
  const now = deps.clock()
  await commit(deps.db, { first: first && countWrong(first, now), second: second && countWrong(second, now) })
  return fail('code_invalid')
}
