import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { digest, isCurrent, write } from './output.ts'

const root = path.join(import.meta.dirname, '../..')
const output = path.join(root, 'src/http/assets.generated.ts')
const browsers = ['chrome109', 'firefox115', 'safari15.6']

/** Compiles templates/pages/assets into src/http/assets.generated.ts, unless that was made from the same files. */
export async function compileAssets(): Promise<void> {
  const inputs = digest(readInputs())
  if (isCurrent(output, inputs)) return
  const assets = {
    style: asset('style', 'css', 'text/css; charset=utf-8', await bundle('style.css')),
    script: asset('script', 'js', 'text/javascript; charset=utf-8', await bundle('script.js')),
    icon: asset('icon', 'svg', 'image/svg+xml', read('templates/pages/assets/icon.svg').trim()),
  }
  write(output, inputs, `export const assets = ${JSON.stringify(assets, null, 2)} as const\n`)
}

/** What the outcome depends on: the sources, and this file with its list of browsers. */
function readInputs() {
  const files = globSync('templates/pages/assets/**/*.*', { cwd: root }).sort()
  return Object.fromEntries([...files, 'templates/build/assets.ts'].map((file) => [file, read(file)]))
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** Its path names its content, so that browsers may keep it for ever. */
function asset(name: string, extension: string, type: string, body: string) {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/assets/${name}-${hash}.${extension}`, type, body }
}

async function bundle(file: string): Promise<string> {
  // The very esbuild that wrangler bundles the Worker with, wherever npm has put it.
  const { build } = createRequire(import.meta.resolve('wrangler'))('esbuild')
  const entry = path.join(root, 'templates/pages/assets', file)
  const result = await build({ entryPoints: [entry], bundle: true, minify: true, target: browsers, write: false })
  return result.outputFiles[0].text.trim()
}
