import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { documentDigest } from '../../client/document.ts'
import { root } from '../../scripts/wrangler.ts'

const source = path.join(root, 'client/src')

/** The client as a bundler makes it for a browser. */
async function bundled(external: string[]): Promise<Uint8Array> {
  const entryPoints = [path.join(source, 'index.ts')]
  const options = { bundle: true, minify: true, format: 'esm', platform: 'browser', write: false } as const
  const { outputFiles } = await build({ ...options, entryPoints, external })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

test('the client weighs at most 4 KiB beside openapi-fetch', async () => {
  const weight = gzipSync(await bundled(['openapi-fetch']), { level: 9 }).length
  assert.ok(weight <= 4096, `${weight} bytes`)
})

test('the client is one file for browsers, and runs in Node', async () => {
  const code = Buffer.from(await bundled([])).toString('base64')
  const { createGatehouse, resultOf } = await import(`data:text/javascript;base64,${code}`)
  const { api } = createGatehouse({
    baseUrl: 'https://auth.example.com',
    fetch: async () => Response.json({ user: 1 }),
  })
  assert.deepEqual(await resultOf(api.GET('/api/session')), { ok: true, value: { user: 1 } })
})

test("the client's types are of the document as it is: npm run generate, in client", () => {
  const [first = ''] = readFileSync(path.join(source, 'api.ts'), 'utf8').split('\n')
  assert.ok(first.includes(documentDigest()), first)
})
