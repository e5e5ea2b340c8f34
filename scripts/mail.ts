import { parseArgs } from 'node:util'
import { command, Failure, table } from './terminal.ts'

/*
 * The operator's mail by the admin API; `show` tells a mail's whole life line, `--state dead` are the dead letters:
 *   npm run mail -- list [--state failed|dead|…] [--kind confirm] [--to ADDRESS]
 *   npm run mail -- show ID
 *   npm run mail -- replay ID | --state STATE [--kind KIND]
 *   npm run mail -- cancel ID
 * GATEHOUSE_URL (default http://localhost:8787), GATEHOUSE_ADMIN and GATEHOUSE_PASSWORD say where and who.
 */
const text = { type: 'string' } as const
const url = process.env.GATEHOUSE_URL ?? 'http://localhost:8787'

await command(async () => {
  const { values, positionals } = parseArgs({ options: { state: text, kind: text, to: text }, allowPositionals: true })
  const [verb, id] = positionals
  const filter = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  const token = await logIn()
  const ask = (method: string, path: string, body?: object) => call(method, `/api/admin/mail${path}`, token, body)
  if (verb === 'list') return printMails(await ask('GET', `?${new URLSearchParams(filter as Record<string, string>)}`))
  if (verb === 'show' && id) return print(await ask('GET', `/${id}`))
  if (verb === 'replay' && id) return print(await ask('POST', `/${id}/requeue`))
  if (verb === 'replay' && values.state) return print(await ask('POST', '/requeue', { filter }))
  if (verb === 'cancel' && id) return print(await ask('POST', `/${id}/cancel`))
  throw new Failure('Say what to do: list, show ID, replay ID, replay --state STATE or cancel ID.')
})

async function logIn(): Promise<string> {
  const { GATEHOUSE_ADMIN: email, GATEHOUSE_PASSWORD: password } = process.env
  if (!email || !password) throw new Failure('Set GATEHOUSE_ADMIN and GATEHOUSE_PASSWORD to an administrator.')
  return (await call('POST', '/api/login', '', { email, password, mode: 'token' })).accessToken as string
}

async function call(method: string, path: string, token: string, body?: object): Promise<Record<string, unknown>> {
  const headers = { ...(token ? { Authorization: `Bearer ${token}` } : {}), 'Content-Type': 'application/json' }
  const answer = await fetch(url + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  const result = (await answer.json().catch(() => ({}))) as Record<string, unknown>
  if (!answer.ok) throw new Failure(`${answer.status} ${result.code ?? ''} ${result.detail ?? result.title ?? ''}`)
  return result
}

function printMails({ mails, nextCursor }: Record<string, unknown>): void {
  const rows = (mails as Record<string, unknown>[]).map((mail) =>
    ['id', 'kind', 'status', 'attempts', 'lastCode', 'address', 'createdAt'].map((name) => String(mail[name] ?? '')),
  )
  console.log(table([['id', 'kind', 'state', 'tries', 'code', 'to', 'made'], ...rows]))
  if (nextCursor) console.log('There are more: narrow it with --state, --kind or --to.')
}

const print = (result: object): void => console.log(JSON.stringify(result, null, 2))
