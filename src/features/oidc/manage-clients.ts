import { type Admin, auditAction } from '../../admin/admin.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { newSecret, sha256 } from '../../lib/hashes.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { commit } from '../../store/database.ts'
import type { ChangedClient, NewClient } from './client-bodies.ts'
import {
  type Client,
  clientById,
  deleteClient,
  deleteConsentsTo,
  deleteGrantsTo,
  everyClient,
  insertClient,
  isClient,
  renewSecret,
  updateClient,
} from './client-statements.ts'

/** What the desk sees of a client: never what is kept of its secret. */
export type ListedClient = Omit<Client, 'secretHash' | 'previousHash' | 'previousUntil' | 'firstParty'> & {
  firstParty: boolean
}

export async function listClients({ db }: Deps): Promise<ListedClient[]> {
  const { all } = await commit(db, { all: everyClient() })
  return all.map(listed)
}

export async function readClient({ db }: Deps, id: string): Promise<Result<ListedClient, 'not_found'>> {
  const { found } = await commit(db, { found: clientById({ id }) })
  return found[0] ? ok(listed(found[0])) : fail('not_found')
}

/** Registers an app. Its secret is told once: what is kept is its hash. */
export async function createClient(
  deps: Deps,
  admin: Admin,
  { firstParty, ...chosen }: NewClient,
): Promise<Result<{ client: ListedClient; clientSecret?: string }, 'pkce_needed'>> {
  if (chosen.kind === 'public' && chosen.pkce === 'optional') return fail('pkce_needed')
  const clientSecret = chosen.kind === 'confidential' ? newSecret() : undefined
  const client: Client = {
    ...{ ...chosen, id: newId(deps.clock()), firstParty: Number(firstParty), createdAt: deps.clock() },
    secretHash: clientSecret === undefined ? null : await sha256(clientSecret),
    ...{ previousHash: null, previousUntil: null },
  }
  await commit(deps.db, {
    inserted: insertClient(client),
    entry: noted(deps, admin, 'admin.client_created', client.id),
  })
  return ok({ client: listed(client), ...(clientSecret === undefined ? {} : { clientSecret }) })
}

export async function changeClient(
  deps: Deps,
  admin: Admin,
  { id, changes: { firstParty, ...changes } }: { id: string; changes: ChangedClient },
): Promise<Result<ListedClient, 'not_found' | 'pkce_needed'>> {
  const set = firstParty === undefined ? changes : { ...changes, firstParty: Number(firstParty) }
  const { changed, found } = await commit(deps.db, {
    entry: noted(deps, admin, 'admin.client_changed', id),
    // A public client has nothing but PKCE.
    changed: updateClient(id, set),
    found: clientById({ id }),
  })
  const [client] = found
  if (!client) return fail('not_found')
  return changed.length > 0 ? ok(listed(client)) : fail('pkce_needed')
}

/** A new secret; the one before holds for another day, so that servers can be told one after the other. */
export async function renewClientSecret(
  deps: Deps,
  admin: Admin,
  id: string,
): Promise<Result<{ clientSecret: string }, 'not_found' | 'state_conflict'>> {
  const clientSecret = newSecret()
  const { renewed, found } = await commit(deps.db, {
    entry: noted(deps, admin, 'admin.client_secret_renewed', id),
    renewed: renewSecret(id, await sha256(clientSecret), deps.clock() + day),
    found: clientById({ id }),
  })
  if (found.length === 0) return fail('not_found')
  return renewed.length > 0 ? ok({ clientSecret }) : fail('state_conflict')
}

/** With it goes all that it was granted, and what people let it know. */
export async function removeClient(deps: Deps, admin: Admin, id: string): Promise<Result<null, 'not_found'>> {
  const { removed } = await commit(deps.db, {
    entry: noted(deps, admin, 'admin.client_deleted', id),
    removed: deleteClient(id),
    grants: deleteGrantsTo(id),
    consents: deleteConsentsTo(id),
  })
  return removed > 0 ? ok(null) : fail('not_found')
}

const noted = (
  deps: Deps,
  admin: Admin,
  event: 'admin.client_created' | 'admin.client_changed' | 'admin.client_secret_renewed' | 'admin.client_deleted',
  id: string,
) => auditAction(deps, admin, { event, userId: null, detail: JSON.stringify({ client: id }), wanted: isClient(id) })

const listed = ({ secretHash: _, previousHash: __, previousUntil: ___, firstParty, ...client }: Client) => ({
  ...client,
  firstParty: firstParty === 1,
})
