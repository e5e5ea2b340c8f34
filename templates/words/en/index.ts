import { fields } from './fields.ts'
import { frame, home } from './frame.ts'
import { problemPage, problems } from './problems.ts'

/** Everything that pages and problems say, by room. The words of mails stand in `mail.ts`. */
export const words = { frame, home, fields, problems, problemPage }
