/** The operator's desk for mails: what has become of them, once more, not at all. None knows HTTP. */
export { cancelMails } from './cancel-mails.ts'
export { listMails, type MailPage, type MailQuery } from './list-mails.ts'
export { mailKindNames, mailStates } from './mail-words.ts'
export { type Refusal, type Requeued, requeueMails } from './requeue-mails.ts'
export { requeuePage } from './requeue-page.ts'
