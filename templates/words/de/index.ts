import type { Words } from '../words.ts'
import { fields } from './fields.ts'
import { frame, home } from './frame.ts'
import { problemPage, problems } from './problems.ts'

export const words: Words = { frame, home, fields, problems, problemPage }
