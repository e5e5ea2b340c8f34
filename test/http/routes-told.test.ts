import { describe, expect, it } from 'vitest'
import page from '../../docs/routes.md?raw'
import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'

/*
 * docs/routes.md tells every route, and no other.
 */

const mounted = createApp(compose)
  .routes.filter(({ method }) => method !== 'ALL')
  .map(({ method, path }) => `${method} ${generalOf(path)}`)

/** The OpenAPI document may name a parameter otherwise. */
function generalOf(path: string): string {
  return path.replace(/:\w+/g, ':x')
}

/** `GET POST /reset` is two. */
const told = [...page.matchAll(/`((?:GET |POST |PATCH |PUT |DELETE )+)(\/[^\s`?]*)/g)].flatMap(
  ([, methods = '', path = '']) =>
    methods
      .trim()
      .split(' ')
      .map((method) => `${method} ${generalOf(path)}`),
)

describe('docs/routes.md', () => {
  it('tells every route', () => {
    const ours = mounted.filter((route) => !/ \/dev\//.test(route))
    expect([...new Set(ours)].filter((route) => !told.includes(route))).toEqual([])
  })

  it('tells no route that is not there', () => {
    // A static file.
    const known = [...mounted, 'GET /api/openapi.json']
    expect(told.filter((route) => !known.includes(route))).toEqual([])
  })
})

const guides = import.meta.glob<string>(
  ['../../README.md', '../../docs/*.md', '../../{client,examples}/**/README.md'],
  {
    ...{ query: '?raw', import: 'default', eager: true },
  },
)

/** In a guide a parameter may be called by what it stands for. */
const patterns = mounted.map((route) => new RegExp(`^${route.replace(/:x/g, '[^/ ]+')}$`))

it.each(Object.entries(guides))('%s names only routes that are there', (_, text) => {
  const named = [...text.matchAll(/`(GET|POST|PATCH|PUT|DELETE) (\/[^\s`?]+)/g)].map(([, method, path]) => {
    return `${method} ${path}`
  })
  const foreign = ['POST /hooks/gatehouse']
  const unknown = named.filter((route) => !foreign.includes(route) && !patterns.some((pattern) => pattern.test(route)))
  expect(unknown.filter((route) => route !== 'GET /api/openapi.json')).toEqual([])
})
