import { spawn } from 'node:child_process'
import { command, Failure } from './terminal.ts'
import { root } from './wrangler.ts'

/*
 * npm run check              `static`, then npm test
 * npm run check -- static    what programs made is fresh, tsc, biome
 * npm run check -- servers   the tests that start servers and the programs of others
 * npm run check -- types     makes src/env.d.ts, after a change of wrangler.toml
 */
const types = 'wrangler types src/env.d.ts --strict-vars=false --include-runtime=false --env-file .dev.vars.example'

const isFresh = [
  'node templates/compile.ts',
  `${types} --check`,
  'node scripts/mutants.ts --list --quiet',
  'node scripts/security-checks.ts --check',
  'node scripts/docs/index.ts --check',
]

const checks: Record<string, string[]> = {
  static: [...isFresh, 'tsc', 'tsc -p scripts', 'biome check --error-on-warnings .'],
  servers: ['node --test --test-concurrency=1 "test/servers/*.test.ts"'],
  types: [types],
}

await command(async () => {
  const [name] = process.argv.slice(2)
  const chosen = name === undefined ? [...(checks.static ?? []), 'npm test'] : checks[name]
  if (!chosen) throw new Failure(`There is no check ${name}: ${Object.keys(checks).join(', ')}.`)
  for (const line of chosen) await run(line)
})

/** On our terminal, by a shell: npm has put the project's programs on its path. */
async function run(line: string): Promise<void> {
  const child = spawn(line, { cwd: root, shell: true, stdio: 'inherit' })
  const code = await new Promise((resolve) => child.on('exit', resolve))
  if (code !== 0) throw new Failure(`Failed: ${line}`)
}
