import type { words } from './en/index.ts'

/** What pages and problems say. English is the type: a key more or less is an error of every other language. */
export type Words = typeof words

export type { AuditWords } from './desk.ts'
