import { trips } from '../../test/budgets/trips.ts'
import { type ApiDocument, type Operation, readApiDocument, type Schema } from './api-document.ts'

const begin = '<!-- made by npm run docs -->'
const end = '<!-- made: end -->'

/** The page of routes with its tables of JSON as the OpenAPI document tells them; what stands around them stays. */
export function withRoutes(page: string): string {
  const [before, rest = ''] = page.split(begin)
  const [, after = ''] = rest.split(end)
  return `${before}${begin}\n\n${tablesOf(readApiDocument())}\n${end}${after}`
}

function tablesOf(document: ApiDocument): string {
  const rows = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: operation.tags[0] ?? '',
      row: rowOf(`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`, operation, document),
    })),
  )
  const tables = [...Map.groupBy(rows, ({ tag }) => tag)].map(
    ([tag, those]) => `### ${titleOf(tag)}\n\n${head}\n${those.map(({ row }) => row).join('\n')}\n`,
  )
  return tables.join('\n')
}

const titleOf = (tag: string) => tag.charAt(0).toUpperCase() + tag.slice(1)

const head = '| route | asks for | answers | refuses with | trips |\n|---|---|---|---|---|'

function rowOf(route: string, operation: Operation, document: ApiDocument): string {
  const cells = [
    `\`${route}\`<br>${operation.summary}`,
    askedOf(operation, document),
    answersOf(operation, document),
    refusalsOf(operation).map(code).join(' '),
    tripsOf(route),
  ]
  return `| ${cells.join(' | ')} |`
}

function askedOf({ parameters = [], requestBody }: Operation, document: ApiDocument): string {
  const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => code(`?${name}`))
  const [schema] = Object.values(requestBody?.content ?? {}).map((content) => content.schema)
  return [...query, ...(schema ? membersOf(schema, document).map(code) : [])].join(' ')
}

function answersOf({ responses }: Operation, document: ApiDocument): string {
  const good = Object.entries(responses).filter(([status]) => Number(status) < 400)
  return good.map(([status, { content }]) => [status, ...toldOf(content, document)].join(' ')).join('<br>')
}

function toldOf(content: Operation['responses'][string]['content'], document: ApiDocument): string[] {
  if (content?.['text/html']) return ['a page']
  const schema = content?.['application/json']?.schema
  return schema ? membersOf(schema, document).map(code) : []
}

/** Members, with `?` where one may be missing. */
function membersOf(schema: Schema, document: ApiDocument): string[] {
  const { properties = {}, required = [] } = resolved(schema, document)
  return Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`))
}

function resolved(schema: Schema, { components }: ApiDocument): Schema {
  return schema.$ref ? (components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema
}

/** Codes of the route's own: what every route like it may answer is said once, above the tables. */
function refusalsOf({ responses, security }: Operation): string[] {
  const common = security.length > 0 ? [...everywhere, ...signedIn] : everywhere
  return Object.values(responses)
    .flatMap(({ content }) => Object.values(content ?? {}))
    .flatMap(({ schema }) =>
      (schema.allOf ?? []).flatMap(({ properties: { code, error } = {} }) => code ?? error ?? []),
    )
    .flatMap((narrowed) => narrowed.enum ?? [])
    .map(String)
    .filter((refusal) => !common.includes(refusal))
}

const everywhere = [
  ...['cross_site', 'unsupported_media_type', 'body_too_large', 'malformed_body', 'invalid_input'],
  ...['too_many_requests', 'internal', 'unavailable'],
]
const signedIn = ['not_signed_in', 'email_unconfirmed', 'forbidden', 'factor_needed']

/** Those of the route, and of its further cases: `POST /api/confirm, by code`. */
function tripsOf(route: string): string {
  const cases = Object.entries(trips).filter(([name]) => name === route || name.startsWith(`${route}, `))
  return cases
    .map(([name, count]) => [count, name.slice(route.length + 2)].filter((part) => part !== '').join(' '))
    .join('<br>')
}

const code = (text: string) => `\`${text}\``
