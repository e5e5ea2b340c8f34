import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { command, Failure } from './terminal.ts'
import { runWrangler } from './wrangler.ts'

const budgetKiB = 90

await command(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
  try {
    await runWrangler('deploy', '--dry-run', '--outdir', folder)
    const modules = globSync('**/*.{js,mjs,wasm,html,txt,sql}', { cwd: folder }).map((name) =>
      readFileSync(path.join(folder, name)),
    )
    report(Buffer.concat(modules))
  } finally {
    await rm(folder, { recursive: true })
  }
})

/** Of the Worker as `wrangler deploy` would upload it. */
function report(upload: Buffer): void {
  const gzip = gzipSync(upload).byteLength
  console.log(`Worker: ${upload.byteLength} bytes, ${gzip} bytes gzip (${kib(gzip)} of ${budgetKiB} KiB)`)
  if (gzip > budgetKiB * 1024) throw new Failure(`The Worker is larger than ${budgetKiB} KiB gzip.`)
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1)
}
