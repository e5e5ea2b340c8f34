import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { command, Failure } from '../terminal.ts'
import { root } from '../wrangler.ts'
import { withRoutes } from './routes.ts'
import { buildSite } from './site.ts'

/*
 * npm run docs              brings docs/routes.md up to date, and makes site/ of README.md, docs/ and their like
 * npm run docs -- --check   makes nothing, and fails where docs/routes.md is not what the OpenAPI document says
 */
await command(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } })
  const file = path.join(root, 'docs/routes.md')
  const page = readFileSync(file, 'utf8')
  const routes = withRoutes(page)
  if (values.check) {
    if (routes !== page) throw new Failure('docs/routes.md is not what the OpenAPI document says: npm run docs')
    return
  }
  if (routes !== page) writeFileSync(file, routes)
  const pages = buildSite(path.join(root, 'site'))
  console.log(`site/index.html and ${pages - 1} more pages`)
})
