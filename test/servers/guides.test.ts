import { strict as assert } from 'node:assert'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { root } from '../../scripts/wrangler.ts'

/*
 * What the guides tell a reader to run or to open is there.
 */

const guides = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).map((name) => ({
  name,
  text: readFileSync(path.join(root, name), 'utf8'),
}))

test('every npm script that a guide names exists', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const missing = guides
    .filter(({ name }) => !['CHANGELOG.md', 'DECISIONS.md'].includes(name))
    .flatMap(({ name, text }) =>
      [...text.matchAll(/npm run (?:-\S+ )*([a-z][\w:]*)/g)].map(([, script = '']) => ({ name, script })),
    )
    .filter(({ script }) => !(script in scripts))
  assert.deepEqual(missing, [])
})

test('every bench that a guide names exists', () => {
  const named = guides.flatMap(({ text }) => [
    ...text.matchAll(/npm run bench -- ([a-z]\w*)|`(?:node )?bench\/(\w+)\.ts/g),
  ])
  const missing = named
    .map(([, bench, file]) => bench ?? file ?? '')
    .filter((name) => !existsSync(path.join(root, 'bench', `${name}.ts`)))
  assert.ok(named.length > 0)
  assert.deepEqual(missing, [])
})

test('every relative link of a guide leads to a file', () => {
  const dead = guides.flatMap(({ name, text }) =>
    [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(path.join(root, path.dirname(name), target)))
      .map((target) => `${name}: ${target}`),
  )
  assert.deepEqual(dead, [])
})
