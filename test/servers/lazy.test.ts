import { strict as assert } from 'node:assert'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { runWrangler } from '../../scripts/wrangler.ts'

interface Metafile {
  inputs: Record<string, { imports: { path: string; kind: string; external?: boolean }[] }>
  outputs: Record<string, { entryPoint?: string }>
}

/** What only a log-in with an imported hash needs, and what a dynamic import must lie before. */
const isLazy = (file: string) => /^src\/lib\/foreign-hashes[./]|(^|\/)node_modules\/bcryptjs\//.test(file)

/*
 * esbuild evaluates a module at the start exactly if static imports lead to it from the entry.
 */
test('imported hashes are not evaluated before one is met', async () => {
  const { inputs, outputs } = await bundled()
  const [entry] = Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? [])
  assert.ok(entry)
  const atStart = reached(inputs, entry)
  const lazy = Object.keys(inputs).filter(isLazy)
  for (const name of ['bcryptjs/', 'long-pbkdf2', 'scrypt'])
    assert.ok(
      lazy.some((file) => file.includes(name)),
      name,
    )
  assert.ok(atStart.has('src/http/app.ts'), 'the walk finds what is evaluated')
  assert.deepEqual(
    lazy.filter((file) => atStart.has(file)),
    [],
  )
})

async function bundled(): Promise<Metafile> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
  try {
    await runWrangler('deploy', '--dry-run', '--outdir', folder, '--metafile')
    return JSON.parse(await readFile(path.join(folder, 'bundle-meta.json'), 'utf8'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** All that the entry imports statically, and what that imports, and so on. */
function reached(inputs: Metafile['inputs'], entry: string): Set<string> {
  const found = new Set([entry])
  for (const file of found)
    for (const { path: imported, kind, external } of inputs[file]?.imports ?? [])
      if (!external && kind !== 'dynamic-import') found.add(imported)
  return found
}
