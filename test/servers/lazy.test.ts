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

/** What only rare requests need. */
const rare = {
  'imported hashes': /^src\/lib\/foreign-hashes[./]/,
  bcrypt: /(^|\/)node_modules\/bcryptjs\//,
  'codes of an app': /(^|\/)node_modules\/otpauth\//,
  'QR pictures': /(^|\/)node_modules\/uqr\//,
  'log-in by other providers': /(^|\/)node_modules\/oauth4webapi\//,
  'what authenticators send': /(^|\/)node_modules\/@levischuck\/tiny-cbor\//,
}

/*
 * esbuild evaluates a module at the start exactly if static imports lead to it from the entry.
 */
test('what only rare requests need is not evaluated at the start', async () => {
  const { inputs, outputs } = await bundled()
  const [entry] = Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? [])
  assert.ok(entry)
  const atStart = reached(inputs, entry)
  assert.ok(atStart.has('src/http/app.ts'), 'the walk finds what is evaluated')
  for (const [what, pattern] of Object.entries(rare)) {
    const files = Object.keys(inputs).filter((file) => pattern.test(file))
    assert.notEqual(files.length, 0, `${what}: in the bundle`)
    assert.deepEqual(
      files.filter((file) => atStart.has(file)),
      [],
      what,
    )
  }
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
