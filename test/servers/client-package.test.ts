import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { root } from '../../scripts/wrangler.ts'

/*
 * The client as npm hands it out: packed, unpacked into an app that is not ours, and used there.
 */

const run = promisify(execFile)
let app = ''
before(async () => {
  app = await mkdtemp(path.join(tmpdir(), 'gatehouse-client-'))
  const kept = path.join(app, 'node_modules/gatehouse-client')
  await mkdir(kept, { recursive: true })
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', app], { cwd: path.join(root, 'client') })
  const [{ filename, files }] = JSON.parse(stdout.slice(stdout.indexOf('[')))
  const names = files.map((file: { path: string }) => file.path).sort()
  assert.deepEqual(
    names,
    names.filter((name: string) => /^(README\.md|package\.json|dist\/[\w-]+\.(js|d\.ts))$/.test(name)),
  )
  await run('tar', ['-xzf', path.join(app, filename), '-C', kept, '--strip-components=1'])
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers'])
    await symlink(path.join(root, 'node_modules', name), path.join(app, 'node_modules', name))
  await writeFile(path.join(app, 'package.json'), JSON.stringify({ type: 'module' }))
  await writeFile(path.join(app, 'app.ts'), source)
})
after(() => rm(app, { recursive: true, force: true }))

/** Five calls at once whose access token has run out; answers what they get, and how many asked for another. */
const source = `
import { createGatehouse, resultOf, type ProblemCode, type User } from 'gatehouse-client'

let renewed = 0
const json = (body: object, status = 200) => Response.json(body, { status })
const fetch = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url)
  if (pathname === '/api/login')
    return json({ user: {}, accessToken: 'old', tokenType: 'Bearer', expiresIn: 300, refreshToken: 'r1', deviceToken: 'd' })
  if (pathname === '/api/token/refresh') {
    renewed += 1
    await new Promise((resolve) => setTimeout(resolve, 20))
    return json({ accessToken: 'new', tokenType: 'Bearer', expiresIn: 300, refreshToken: 'r2' })
  }
  if (request.headers.get('Authorization') !== 'Bearer new') return json({ code: 'not_signed_in', title: 'No.', status: 401 }, 401)
  return json({ user: { username: 'ada' } })
}

export async function use(): Promise<{ names: (User['username'] | ProblemCode)[]; renewed: number }> {
  const { api } = createGatehouse({ baseUrl: 'https://auth.example.com', mode: 'token', fetch })
  await resultOf(api.POST('/api/login', { body: { email: 'ada@example.org', password: 'violet-harbour-lantern' } }))
  const calls = Array.from({ length: 5 }, () => resultOf(api.GET('/api/session')))
  const results = await Promise.all(calls)
  const nameOf = (result: (typeof results)[number]) => {
    if (result.ok) return result.value.user.username
    if (result.code === 'unreachable' || result.code === 'unexpected') return null
    // @ts-expect-error A code that this route has not.
    return result.code === 'username_taken' ? null : result.code
  }
  return { names: results.map(nameOf), renewed }
}
`
const expected = { names: Array(5).fill('ada'), renewed: 1 }

test("its types are all there, and a route's failures are a closed set", async () => {
  const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom']
  await run(path.join(root, 'node_modules/.bin/tsc'), [...options, 'app.ts'], { cwd: app })
})

test('in Node it renews a token once for all who wait', async () => {
  const { outputFiles } = await build({ ...compiled, entryPoints: [path.join(app, 'app.ts')], packages: 'external' })
  await writeFile(path.join(app, 'app.js'), outputFiles[0]?.contents ?? '')
  const script = `const { use } = await import('./app.js'); console.log(JSON.stringify(await use()))`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: app })
  assert.deepEqual(JSON.parse(stdout), expected)
})

const compiled = { bundle: true, format: 'esm', write: false } as const

test('in a Worker it does too', async () => {
  const contents = `import { use } from './app.ts'; export default { fetch: async () => Response.json(await use()) }`
  const stdin = { contents, resolveDir: app }
  const { outputFiles } = await build({ ...compiled, stdin, conditions: ['workerd', 'worker', 'browser'] })
  const script = outputFiles[0]?.text ?? ''
  const options = { modules: true, script, compatibilityDate: '2026-05-01' }
  const worker = new Miniflare(convertV4MiniflareOptions(options))
  try {
    const answer = await worker.dispatchFetch('https://app.example.com/')
    assert.deepEqual(await answer.json(), expected)
  } finally {
    await worker.dispose()
  }
})
