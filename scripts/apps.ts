import { parseArgs } from 'node:util'
import { type AdminApi, type Json, openAdminApi, whereAndWho } from './admin-api.ts'
import { printJson } from './print.ts'
import { command, Failure, table } from './terminal.ts'

const usage = `
npm run apps -- list                                   the apps that people are sent here by
npm run apps -- add NAME --redirect URL [OPTIONS]      registers one, and tells its id and secret
npm run apps -- rotate ID                              a new secret; the old one works for another day
npm run apps -- remove ID                              nobody can log in to it any more
OPTIONS of add: --redirect and --after-logout may be repeated; --public (no server of its own), --own (people are not
asked), --scope "openid email", --alg ES256, --no-pkce (an old library that sends none).
${whereAndWho}`

const urls = { type: 'string', multiple: true } as const
const flag = { type: 'boolean', default: false } as const
const text = { type: 'string' } as const
const lists = { redirect: urls, 'after-logout': urls }
const options = { ...lists, public: flag, own: flag, 'no-pkce': flag, scope: text, alg: text, json: flag }

await command(async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [verb = '', what] = positionals
  if (verb === 'list') return list(await openAdminApi(), values.json)
  if (!what) throw new Failure(usage.trim())
  if (verb === 'rotate') return rotate(await openAdminApi(), what, values.json)
  if (verb === 'remove') return remove(await openAdminApi(), what)
  if (verb === 'add') return add(await openAdminApi(), what, values)
  throw new Failure(usage.trim())
}, usage)

interface Wished {
  redirect?: string[]
  'after-logout'?: string[]
  public: boolean
  own: boolean
  'no-pkce': boolean
  scope?: string
  alg?: string
  json: boolean
}

async function add(api: AdminApi, name: string, wished: Wished): Promise<void> {
  const made = await api('POST', '/clients', {
    name,
    kind: wished.public ? 'public' : 'confidential',
    redirectUris: wished.redirect ?? [],
    postLogoutUris: wished['after-logout'] ?? [],
    firstParty: wished.own,
    ...(wished.scope === undefined ? {} : { scopes: wished.scope.split(' ').filter(Boolean) }),
    ...(wished.alg === undefined ? {} : { idTokenAlg: wished.alg }),
    ...(wished['no-pkce'] ? { pkce: 'optional' } : {}),
  })
  if (wished.json) return printJson(made)
  tell(String(Object(made.client).id), made.clientSecret)
}

async function rotate(api: AdminApi, id: string, json: boolean): Promise<void> {
  const { clientSecret, ...others } = await api('POST', `/clients/${encodeURIComponent(id)}/secret`)
  if (json) return printJson({ ...others, clientSecret })
  tell(id, clientSecret)
  console.log('The one before works for another day.')
}

function tell(id: string, secret: unknown): void {
  const told = [['client id', id]]
  if (secret) told.push(['client secret', `${secret}  (told this once)`])
  console.log(table(told))
}

async function list(api: AdminApi, json: boolean): Promise<void> {
  const { clients } = await api('GET', '/clients')
  if (json) return printJson({ clients })
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
