import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { documentDigest, leanDocument } from './document.ts'

/*
 * npm run generate: writes src/api.ts from public/api/openapi.json. openapi-typescript wants a TypeScript of its own
 * (5.x), so it comes by npx and is no dependency of anything here.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'gatehouse-client-'))
const [document, types] = ['openapi.json', 'api.ts'].map((name) => path.join(folder, name)) as [string, string]
writeFileSync(document, leanDocument())
const packages = ['-p', 'openapi-typescript@7.13.0', '-p', 'typescript@5.9.3']
const run = ['--yes', ...packages, 'openapi-typescript', document, '-o', types]
execFileSync('npx', run, { cwd: folder, stdio: 'inherit' })
const banner = `// Of the OpenAPI document ${documentDigest()}: npm run generate\n`
writeFileSync(path.join(import.meta.dirname, 'src/api.ts'), banner + readFileSync(types, 'utf8'))
