import type { Config } from '../../config.ts'
import type { Deps } from '../../deps.ts'
import { minute } from '../../lib/clock.ts'
import { commit } from '../../store/database.ts'
import { type Client, clientById, everyClient } from './client-statements.ts'
import { isRegistered } from './redirects.ts'

/*
 * What an isolate remembers of clients for a minute, so that authorize asks no database: for redirects and CORS alone.
 * Whatever takes a secret reads its client anew. What is unknown is never remembered: it may be registered by now.
 */
interface Memory {
  clients: Map<string, { client: Client; until: number }>
  origins: { all: string[]; until: number }
}

const memories = new WeakMap<Config, Memory>()

export async function knownClient(deps: Deps, id: string | undefined): Promise<Client | null> {
  if (id === undefined || !isClientId(id)) return null
  const remembered = memoryOf(deps).clients.get(id)
  if (remembered && remembered.until > deps.clock()) return remembered.client
  const {
    found: [client],
  } = await commit(deps.db, { found: clientById({ id }) })
  if (client) remember(deps, client)
  return client ?? null
}

/** Whether a client of this id was seen in the last minute. */
export const isRemembered = (deps: Deps, id: string): boolean =>
  (memoryOf(deps).clients.get(id)?.until ?? 0) > deps.clock()

export const remember = (deps: Deps, client: Client): void =>
  void memoryOf(deps).clients.set(client.id, { client, until: deps.clock() + minute })

/** Whether pages of this origin may read what we answer to some client. */
export async function isOriginOfClient(deps: Deps, origin: string): Promise<boolean> {
  const memory = memoryOf(deps)
  if (memory.origins.until > deps.clock() && isRegistered(memory.origins.all, origin)) return true
  const { all } = await commit(deps.db, { all: everyClient() })
  const origins = all
    .flatMap(({ redirectUris }) => redirectUris.map((uri) => new URL(uri).origin))
    .filter((one) => one !== 'null')
  memory.origins = { all: [...new Set(origins)], until: deps.clock() + minute }
  // The ports of loopback addresses are as free as those of redirects.
  return isRegistered(origins, origin)
}

export const isClientId = (text: string): boolean => /^[\w-]{1,64}$/.test(text)

function memoryOf({ config }: Deps): Memory {
  const memory = memories.get(config) ?? { clients: new Map(), origins: { all: [], until: 0 } }
  memories.set(config, memory)
  return memory
}
