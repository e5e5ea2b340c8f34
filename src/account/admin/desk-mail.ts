import type { OutboxRow } from '../../store/desk-mails.ts'

/** What an administrator sees of a mail: all of its row but what its link is made of. Times in epoch seconds. */
export type DeskMail = Omit<OutboxRow, 'params' | 'kid' | 'securityVersion'>

export function deskMail({ params: _, kid: __, securityVersion: ___, ...mail }: OutboxRow): DeskMail {
  return mail
}
