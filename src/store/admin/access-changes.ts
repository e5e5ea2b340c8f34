import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { users } from '../schema/index.ts'
import { update } from '../statements.ts'

/** What the operator's app is told of an account, and keeps here; what is missing stays as it is. */
export interface AccessChange {
  roles?: string[] | undefined
  attributes?: Record<string, unknown> | undefined
}

/** True while it is a change. */
export const isAccessDue = (id: string, { roles, attributes }: AccessChange, mayBe: SQL = sql`1`): SQL =>
  sql`(EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${id}
    AND (${differs(users.roles, roles)} OR ${differs(users.attributes, attributes)})) AND ${mayBe})`

const differs = (column: SQLWrapper, wanted: object | undefined) =>
  wanted === undefined ? sql`0` : sql`${column} IS NOT ${asKept(wanted)}`

export function changeAccess(id: string, { roles, attributes }: AccessChange, wanted: SQLWrapper) {
  return update(users)
    .set({
      id,
      ...(roles === undefined ? {} : { roles: sql`${asKept(roles)}` }),
      ...(attributes === undefined ? {} : { attributes: sql`${asKept(attributes)}` }),
    })
    .where(sql`${users.id} = ${id} AND ${wanted}`)
}

/** What is empty is kept as nothing. */
const asKept = (value: object) => (Object.keys(value).length > 0 ? JSON.stringify(value) : null)
