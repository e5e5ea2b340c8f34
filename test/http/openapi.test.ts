import { expect, it } from 'vitest'
import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'
import { routes } from '../../templates/build/openapi/routes.ts'

it('documents every JSON route, and no other', () => {
  const served = createApp(compose)
    .routes.filter(({ method, path }) => method !== 'ALL' && /^\/api\/(?!admin)/.test(path))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
  const documented = routes.map(({ method, path }) => `${method.toUpperCase()} /api${path}`)
  expect(documented.sort()).toEqual([...new Set(served)].sort())
})
