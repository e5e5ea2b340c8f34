import { chosen } from '../delivery/claim.ts'

/** Under this name a claim of mails writes down what it has chosen. */
export const claimName = 'mail_claim'

/** The ids that this batch's claim has chosen, as a list of a statement. */
export const chosenMails = chosen(claimName)
