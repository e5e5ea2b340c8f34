import { expect, it } from 'vitest'
import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'
import { pathOf } from '../../templates/build/openapi/document.ts'
import { routes } from '../../templates/build/openapi/routes.ts'

it('documents every JSON route, and no other', () => {
  const served = createApp(compose)
    .routes.filter(({ method, path }) => method !== 'ALL' && /^\/api\//.test(path))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
  const documented = routes.map((route) => `${route.method.toUpperCase()} ${pathOf(route)}`)
  expect(documented.filter((route) => route.includes(' /api/')).sort()).toEqual([...new Set(served)].sort())
})
