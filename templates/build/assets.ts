import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { digest, isCurrent, write } from './output.ts'

const root = path.join(import.meta.dirname, '../..')
const output = path.join(root, 'src/http/kit/assets.generated.ts')
const published = path.join(root, 'public')
const browsers = ['chrome109', 'firefox115', 'safari15.6']

/**
 * Compiles templates/pages/assets into public/, which the platform serves beside the Worker, and their addresses into
 * src/http/kit/assets.generated.ts, unless both were made from the same files.
 */
export async function compileAssets(): Promise<void> {
  const inputs = digest(readInputs())
  if (isCurrent(output, inputs) && existsSync(path.join(published, '_headers'))) return
  const assets = {
    style: asset('style', 'css', 'text/css; charset=utf-8', await bundle('style.css')),
    script: asset('script', 'js', 'text/javascript; charset=utf-8', await bundle('script.js')),
    passkeys: asset('passkeys', 'js', 'text/javascript; charset=utf-8', await bundle('passkeys.js')),
    icon: asset('icon', 'svg', 'image/svg+xml', read('templates/pages/assets/icon.svg').trim()),
  }
  const marks = Object.fromEntries(globSync('templates/pages/assets/marks/*.svg', { cwd: root }).sort().map(markOf))
  const files = Object.values(assets)
  publish([...files, ...Object.values(marks).flatMap(({ light, dark }) => [light, dark])])
  const paths = Object.fromEntries(Object.entries(assets).map(([name, file]) => [name, file.path]))
  const markPaths = Object.fromEntries(
    Object.entries(marks).map(([name, { light, dark }]) => [name, { light: light.path, dark: dark.path }]),
  )
  const code = [
    `assetPaths = ${JSON.stringify(paths, null, 2)}`,
    `markPaths = ${JSON.stringify(markPaths, null, 2)}`,
    `assets = ${JSON.stringify(assets, null, 2)}`,
  ]
  write(output, inputs, code.map((line) => `export const ${line} as const\n`).join('\n'))
}

function publish(files: { path: string; body: string }[]): void {
  rmSync(path.join(published, 'assets'), { recursive: true, force: true })
  mkdirSync(path.join(published, 'assets'), { recursive: true })
  for (const file of files) writeFileSync(path.join(published, file.path), file.body)
  writeFileSync(path.join(published, '_headers'), headers)
}

// Their names hold a hash of their content. The Worker does not see these requests, so it cannot add headers.
const headers = `/assets/*
  Cache-Control: public, max-age=31536000, immutable
  Cross-Origin-Resource-Policy: same-origin
  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'
  Referrer-Policy: same-origin
  Strict-Transport-Security: max-age=63072000; includeSubDomains
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY

/lists/*
  X-Content-Type-Options: nosniff

/words/*
  X-Content-Type-Options: nosniff

/mail/*
  X-Content-Type-Options: nosniff

/api/docs
  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin
  Referrer-Policy: same-origin
  Strict-Transport-Security: max-age=63072000; includeSubDomains
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY

/api/viewer/*
  Cache-Control: public, max-age=86400
  X-Content-Type-Options: nosniff

/api/openapi.json
  X-Content-Type-Options: nosniff
`

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

/** The mark of another service, for light and for dark buttons: a picture does not know the colour of its surroundings. */
function markOf(file: string) {
  const name = path.basename(file, '.svg')
  const drawn = (colour: string) =>
    asset(name, 'svg', 'image/svg+xml', read(file).trim().replaceAll('currentColor', colour))
  return [name, { light: drawn('#000'), dark: drawn('#fff') }] as const
}

async function bundle(file: string): Promise<string> {
  // The very esbuild that wrangler bundles the Worker with, wherever npm has put it.
  const { build } = createRequire(import.meta.resolve('wrangler'))('esbuild')
  const entry = path.join(root, 'templates/pages/assets', file)
  const result = await build({ entryPoints: [entry], bundle: true, minify: true, target: browsers, write: false })
  return result.outputFiles[0].text.trim()
}
