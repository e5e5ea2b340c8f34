import type { OutboxRow } from '../../store/admin/mails.ts'

/** What an administrator sees of each mail: its row but for the history and what its link is made of. Times in epoch seconds. */
export type ListedMail = Omit<OutboxRow, 'params' | 'kid' | 'securityVersion' | 'history'>

export function listedMail({
  params: _,
  kid: __,
  securityVersion: ___,
  history: ____,
  ...mail
}: OutboxRow): ListedMail {
  return mail
}
