import { parseArgs } from 'node:util'
import { type AdminApi, type Json, openAdminApi } from './admin-api.ts'
import { command, Failure, table } from './terminal.ts'

const usage = `
npm run apps -- list                                   the apps that people are sent here by
npm run apps -- add NAME --redirect URL [OPTIONS]      registers one, and tells its id and secret
npm run apps -- rotate ID                              a new secret; the old one works for another day
npm run apps -- remove ID                              nobody can log in to it any more
OPTIONS of add: --redirect and --after-logout may be repeated; --public (no server of its own), --own (people are not
asked), --scope "openid email", --alg ES256, --no-pkce (an old library that sends none).
GATEHOUSE_URL (http://localhost:8787), GATEHOUSE_ADMIN and GATEHOUSE_PASSWORD say where and who.`

const urls = { type: 'string', multiple: true } as const
const flag = { type: 'boolean', default: false } as const
const text = { type: 'string' } as const
const lists = { redirect: urls, 'after-logout': urls }
const options = { ...lists, public: flag, own: flag, 'no-pkce': flag, scope: text, alg: text, help: flag }

await command(async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [verb = '', what] = positionals
  if (values.help) return console.log(usage.trim())
  if (verb === 'list') return list(await openAdminApi())
  if (!what) throw new Failure(usage.trim())
  if (verb === 'rotate')
    return print(await (await openAdminApi())('POST', `/clients/${encodeURIComponent(what)}/secret`))
  if (verb === 'remove') return remove(await openAdminApi(), what)
  if (verb === 'add') return add(await openAdminApi(), what, values)
  throw new Failure(usage.trim())
})

interface Wished {
  redirect?: string[]
  'after-logout'?: string[]
  public: boolean
  own: boolean
  'no-pkce': boolean
  scope?: string
  alg?: string
}

async function add(api: AdminApi, name: string, wished: Wished): Promise<void> {
  const { client, clientSecret } = await api('POST', '/clients', {
    name,
    kind: wished.public ? 'public' : 'confidential',
    redirectUris: wished.redirect ?? [],
    postLogoutUris: wished['after-logout'] ?? [],
    firstParty: wished.own,
    ...(wished.scope === undefined ? {} : { scopes: wished.scope.split(' ').filter(Boolean) }),
    ...(wished.alg === undefined ? {} : { idTokenAlg: wished.alg }),
    ...(wished['no-pkce'] ? { pkce: 'optional' } : {}),
  })
  const told = [['client id', String(Object(client).id)]]
  if (clientSecret) told.push(['client secret', `${clientSecret}  (told this once)`])
  console.log(table(told))
}

async function list(api: AdminApi): Promise<void> {
  const { clients } = await api('GET', '/clients')
  const rows = (clients as Json[]).map((one) =>
    [one.id, one.name, one.kind, one.pkce, Object(one.redirectUris).join(' ')].map(String),
  )
  console.log(table([['id', 'name', 'kind', 'pkce', 'redirects to'], ...rows]))
  for (const { id, pkce } of clients as Json[])
    if (pkce === 'optional') console.log(`! ${id} is let off PKCE: only for a library that cannot send it.`)
}

async function remove(api: AdminApi, id: string): Promise<void> {
  await api('DELETE', `/clients/${encodeURIComponent(id)}`)
  console.log(`${id} is gone.`)
}

function print(result: object): void {
  console.log(JSON.stringify(result, null, 2))
}
