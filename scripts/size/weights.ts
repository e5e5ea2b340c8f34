import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { runWrangler } from '../wrangler.ts'

export interface Weights {
  /** Of all that `wrangler deploy` would upload, in bytes. */
  upload: number
  gzip: number
  /** Bytes of each library and folder in the minified bundle, before gzip, which has no parts. */
  parts: Map<string, number>
}

interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>
}

/** Builds the Worker of this checkout as a deploy does, and weighs it. */
export async function weigh(checkout: string): Promise<Weights> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
  try {
    await runWrangler('deploy', '--dry-run', '--cwd', checkout, '--outdir', folder, '--metafile')
    const modules = globSync('**/*.{js,mjs,wasm,html,txt,sql}', { cwd: folder }).map((name) =>
      readFileSync(path.join(folder, name)),
    )
    const upload = Buffer.concat(modules)
    const metafile: Metafile = JSON.parse(readFileSync(path.join(folder, 'bundle-meta.json'), 'utf8'))
    return { upload: upload.byteLength, gzip: gzipSync(upload).byteLength, parts: partsOf(metafile) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function partsOf({ outputs }: Metafile): Map<string, number> {
  const parts = new Map<string, number>()
  for (const { inputs } of Object.values(outputs))
    for (const [file, { bytesInOutput }] of Object.entries(inputs))
      parts.set(partOf(file), (parts.get(partOf(file)) ?? 0) + bytesInOutput)
  return parts
}

/** The library, or the folder of src or templates, that a file belongs to. */
function partOf(file: string): string {
  const [, library] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? []
  if (library) return library
  const [, folder] = /^((?:src|templates)(?:\/[^/]+(?=\/))?)/.exec(file) ?? []
  return folder ?? 'the rest'
}
