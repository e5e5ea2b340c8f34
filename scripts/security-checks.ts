import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Check, readChecks } from './security-checks/checks.ts'
import { marksIn } from './security-checks/marks.ts'
import { command, Failure } from './terminal.ts'
import { root } from './wrangler.ts'

/*
 * docs/security-checks.md: each check with the tests that are marked with it (`// checks 5, 18` above a test), or the
 * reason why there is none. `--check` writes nothing and fails where the page is not what the tests make of it.
 */

const page = path.join(root, 'docs/security-checks.md')

const head = `# Security checks

After OWASP ASVS 5.0 and its cheat sheets, NIST SP 800-63B-4, the Copenhagen Book, the advisories of peers, and faults that mail
pipelines meet. Made by \`node scripts/security-checks.ts\` from the marks in the tests; \`npm run check -- static\` fails when it drifts.
A rule of the code that a test holds is also broken on purpose by \`npm run mutants\`.
`

await command(async () => {
  const checks = readChecks()
  const tests = testsByCheck()
  const unknown = [...tests.keys()].filter((id) => !checks.some((check) => check.id === id))
  if (unknown.length > 0) throw new Failure(`Tests are marked with checks that are not there: ${unknown.join(', ')}.`)
  const open = checks.filter(({ id, reason }) => !reason && !tests.has(id)).map(({ id }) => id)
  if (open.length > 0) throw new Failure(`No test and no reason: ${open.join(', ')}.`)
  const text = render(checks, tests)
  if (!process.argv.includes('--check')) return writeFileSync(page, text)
  if (readFileSync(page, 'utf8') !== text)
    throw new Failure('docs/security-checks.md is not what the tests say: node scripts/security-checks.ts')
})

/** Tests as `file "title"`, by the id of each check that they are marked with. */
function testsByCheck(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const file of globSync('test/**/*.{ts,tsx}', { cwd: root }).sort())
    for (const { ids, title } of marksIn(readFileSync(path.join(root, file), 'utf8'), file))
      for (const id of ids) found.set(id, [...(found.get(id) ?? []), `\`${file}\` "${title}"`])
  return found
}

function render(checks: Check[], tests: Map<string, string[]>): string {
  const rooms = Map.groupBy(checks, ({ room }) => room)
  const tables = [...rooms].map(([room, rows]) => {
    const lines = rows.map(({ id, text, reason }) => {
      const held = tests.get(id) ?? []
      return `| ${id} | ${text} | ${[...held, ...(reason ? [reason] : [])].join('<br>').replaceAll('|', '\\|')} |`
    })
    return `## ${room}\n\n| | | held by, or why not |\n|---|---|---|\n${lines.join('\n')}\n`
  })
  return `${head}\n${tables.join('\n')}`
}
