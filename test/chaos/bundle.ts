import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { Failure } from '../../scripts/terminal.ts'
import { root } from '../../scripts/wrangler.ts'
import type { Mutant } from './mutants.ts'

/** The Worker of this entry, bundled as a deploy does; with a mutant, its one fault is built in. */
export async function bundleWorker(entry: string, mutant?: Mutant): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, entry)],
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2024', platform: 'browser' },
    ...{ conditions: ['workerd', 'worker', 'browser'], external: ['cloudflare:*', 'node:*'] },
    ...{ jsx: 'automatic', jsxImportSource: 'hono/jsx', absWorkingDir: root, logLevel: 'error' },
    plugins: mutant ? [mutation(mutant)] : [],
  })
  return outputFiles[0]?.text ?? ''
}

function mutation({ file, find, replace }: Mutant): Plugin {
  const source = path.join(root, file)
  return {
    name: 'mutation',
    setup(bundler) {
      bundler.onLoad({ filter: /\.tsx?$/ }, async (module) => {
        if (module.path !== source) return undefined
        const text = await readFile(source, 'utf8')
        if (text.split(find).length !== 2) throw new Failure(`${file} does not hold once: ${find}`)
        return { contents: text.replace(find, () => replace), loader: 'ts' }
      })
    },
  }
}
