import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createKeyring } from '../../scripts/keyring.ts'

const root = path.join(import.meta.dirname, '../..')
const output = path.join(root, 'public/api/openapi.json')

/** Writes the OpenAPI document, which the platform serves beside the Worker; made anew only when its sources changed. */
export async function compileOpenApi(): Promise<void> {
  const kit = 'src/http/kit/{*schemas,admin-*,problems}.ts'
  const sources = globSync([kit, 'templates/words/en/problems.ts', 'templates/build/openapi/*.ts'], { cwd: root })
  const text = sources.sort().map((file) => readFileSync(path.join(root, file), 'utf8'))
  const version = createHash('sha256').update(text.join('\n')).digest('hex').slice(0, 12)
  if (read().includes(`"x-sources":"${version}"`)) return
  const [{ openApi }, { bodiesWith }] = await Promise.all([load('document.ts'), load('bodies.ts')])
  const bodies = bodiesWith(JSON.stringify(await createKeyring()))
  mkdirSync(path.dirname(output), { recursive: true })
  writeFileSync(output, JSON.stringify({ ...openApi(bodies), 'x-sources': version }))
}

// Not a literal: these read the Worker's own sources, which another TypeScript program checks.
const load = (file: string) => import(path.join(import.meta.dirname, 'openapi', file))

function read(): string {
  try {
    return readFileSync(output, 'utf8')
  } catch {
    return ''
  }
}
