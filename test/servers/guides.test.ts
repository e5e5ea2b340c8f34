import { strict as assert } from 'node:assert'
import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { pages } from '../../scripts/docs/contents.ts'
import { withRoutes } from '../../scripts/docs/routes.ts'
import { root } from '../../scripts/wrangler.ts'
import { anchorsOf, fileText, guides, linksOf } from './guides.ts'

/*
 * What the guides tell a reader to open is there. What they tell to run, to set and to call: guide-*.test.ts.
 */

test('every relative link of a guide leads to a file, and its anchor to a heading', () => {
  const dead = guides.flatMap((guide) =>
    linksOf(guide)
      .filter((link) => !/^\w+:/.test(link))
      .filter((link) => !leadsSomewhere(guide.name, link))
      .map((link) => `${guide.name}: ${link}`),
  )
  assert.deepEqual(dead, [])
})

function leadsSomewhere(from: string, link: string): boolean {
  const [target = '', anchor] = link.split('#')
  const file = target ? path.join(path.dirname(from), target) : from
  if (!existsSync(path.join(root, file))) return false
  return anchor === undefined || anchorsOf(fileText(file)).has(anchor)
}

test('every other link is https and well formed', () => {
  const odd = guides.flatMap((guide) =>
    linksOf(guide)
      .filter((link) => /^\w+:/.test(link))
      .filter((link) => !isSound(link))
      .map((link) => `${guide.name}: ${link}`),
  )
  assert.deepEqual(odd, [])
})

const isSound = (link: string) => URL.canParse(link) && new URL(link).protocol === 'https:'

test('every guide is a page of the site', () => {
  const sources = pages.map(({ source }) => source)
  const missing = globSync(['*.md', 'docs/*.md'], { cwd: root }).filter((name) => !sources.includes(name))
  assert.deepEqual(missing, [])
})

test('docs/routes.md is what the OpenAPI document says', () => {
  const page = fileText('docs/routes.md')
  assert.ok(page === withRoutes(page), 'npm run docs')
})
