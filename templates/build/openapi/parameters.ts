import { auditKinds } from '../../../src/admin/audit/audit-kinds.ts'
import { sampleOf } from './openid-samples.ts'

const text = { type: 'string' }

/** Parameters of queries by name. */
const queries: Record<string, object> = {
  cursor: { schema: text, description: '`nextCursor` of the page before.' },
  limit: { schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 } },
  query: { schema: text, description: 'Part of an address or name, or an id.' },
  filter: { schema: { enum: ['unconfirmed', 'disabled', 'admin', 'bounced'] } },
  days: { schema: { type: 'integer', minimum: 1, maximum: 365, default: 30 } },
  user: { schema: text, description: 'Id of an account; for events also its address or name.' },
  person: { schema: text, description: 'Address, name or id of an account that did it, or that it is about.' },
  from: { schema: { type: 'string', format: 'date' }, description: 'The first day, UTC.' },
  state: { schema: text, description: 'Of a mail; `dead`: the queue gave it up.' },
  kind: { schema: text, description: `Of mail, as \`mails\` name it; of the audit log: ${auditKinds.join(', ')}.` },
  provider: { schema: text },
  to: { schema: text, description: 'Of mail, a whole address; of the audit log, the last day, UTC.' },
  status: { schema: { enum: ['queued', 'sending', 'sent', 'expired'] } },
  endpoint: { schema: text, description: 'A name in HOOKS.' },
}

/** Those of a path, and those of its query. */
export function parametersOf(path: string, query: readonly string[] = []): object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: text,
  }))
  return [...inPath, ...query.map(path.startsWith('/oauth/') ? ofOpenid : ours)]
}

const ours = (name: string) => ({ name, in: 'query', ...known(name) })

/** `name?`: one that may be missing. */
function ofOpenid(written: string): object {
  const name = written.replace('?', '')
  return { name, in: 'query', required: name === written, schema: text, example: sampleOf(name) }
}

function known(name: string): object {
  const parameter = queries[name]
  if (!parameter) throw new Error(`${name}: no such parameter in templates/build/openapi/parameters.ts`)
  return parameter
}
