import { sql } from 'drizzle-orm'
import type { PersonalRecord } from '../../store/accounts/personal-records.ts'
import { isGone } from '../../store/accounts/users.ts'
import { rows, update } from '../../store/statements.ts'
import { eventOutbox } from './schema.ts'

const { id, endpoint, type, status, createdAt, sentAt } = eventOutbox
const fields = { id, endpoint, type, status, createdAt, sentAt }

export const eventRecords: readonly PersonalRecord[] = [
  {
    table: eventOutbox,
    naming: [eventOutbox.userId],
    exported: {
      as: 'toldEvents',
      rows: (user) =>
        rows(
          fields,
          (list) =>
            sql`SELECT ${list} FROM ${eventOutbox} WHERE ${eventOutbox.userId} = ${user.id} ORDER BY ${eventOutbox.id}`,
        ),
    },
    // That somebody was deleted must still reach the receiver, without what was known of that person.
    erased: (user) =>
      update(eventOutbox)
        .set({
          payload: sql`json_set(${eventOutbox.payload}, '$.data', json_object('userId', json_extract(${eventOutbox.payload},
            '$.data.userId'), 'version', json_extract(${eventOutbox.payload}, '$.data.version')))`,
        })
        .where(sql`${eventOutbox.userId} = ${user.id} AND ${isGone(user.id)}`),
  },
]
