import type { Feature } from '../feature.ts'
import { mailLoginApi } from './api.ts'
import { entry } from './entry.tsx'
import { mailLoginPages } from './pages.tsx'

/** A link or a code by mail in place of the password. Keeps nothing of its own. */
export const mailLogin: Feature = { name: 'mailLogin', api: mailLoginApi, pages: mailLoginPages, entry }
