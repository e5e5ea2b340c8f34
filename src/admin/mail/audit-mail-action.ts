import type { Deps } from '../../deps.ts'
import { sql } from '../../store/sql.ts'
import { type Admin, auditAction } from '../admin.ts'

// As many ids as a row of the log keeps.
const longest = 20

/** Notes, right after the statement that did it, what an administrator did to mails: to which, and to whose if it is one. */
export function auditMailAction(deps: Deps, admin: Admin, event: `admin.${string}`, ids: readonly string[]) {
  const [id, ...others] = ids
  return auditAction(deps, admin, {
    event,
    userId: id && others.length === 0 ? sql`(SELECT user_id FROM outbox WHERE id = ${id})` : null,
    detail: sql`json_object('mails', changes(), 'ids', json(${JSON.stringify(ids.slice(0, longest))}))`,
    wanted: sql`changes() > 0`,
  })
}
