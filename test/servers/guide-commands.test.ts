import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { root } from '../../scripts/wrangler.ts'
import { blocks, currentGuides, fileText, type Guide } from './guides.ts'

/*
 * Every command that a guide names, in a block or in a line. Those of this project are asked what they know, those of
 * wrangler and its like for their help; the rest stands below with who runs it, or why nobody does.
 */

/** By the beginning of a command. */
const otherwise: Record<string, string> = {
  'npm ci': '.ci/run',
  'npm test': '.ci/run',
  'npm audit': 'asks the registry',
  'npm install': 'asks the registry',
  '.ci/run': 'the workflow',
  'git pull': 'asks the repository',
  'git clone': 'npm run bench -- newcomer',
  'openssl rand': 'openssl',
  'apt-get install': 'needs root; .ci/run installs the same for apache.test.ts',
  a2enmod: 'needs root; apache.test.ts loads the module',
  cp: 'needs root; apache.test.ts starts Apache with the file',
  read: 'the shell; import.test.ts gives the variable',
  'export KEYRING': 'the shell; import.test.ts gives the variable',
  'export GATEHOUSE_URL': 'the shell; mail.test.ts gives the variables',
  'node app.mjs': 'integrate.test.ts, with the file that the guide tells to write',
}

const npmRun = /^npm run (?:-\S+ )*([a-z][\w:]*)(?: -- (.*))?/
const byNode = /^node (\S+)/
const byNpx = /^npx (\S+)(.*)/
const kinds = [npmRun, byNode, byNpx]

const isExcused = (command: string) => Object.keys(otherwise).some((start) => command.startsWith(start))

const asked = new Map<string, string | undefined>()

interface Named {
  guide: string
  command: string
}

const named: Named[] = [
  ...currentGuides.flatMap((guide) => told(guide.name, [...inBlocks(guide), ...inLines(guide)])),
  ...globSync(['.github/workflows/*.yml', '.ci/run'], { cwd: root }).flatMap((name) => told(name, inSteps(name))),
]

function told(guide: string, lines: string[]): Named[] {
  return lines.flatMap((line) => line.split(/ && | \| /)).map((command) => ({ guide, command: command.trim() }))
}

/** Of a workflow, and of .ci/run. */
function inSteps(name: string): string[] {
  const steps = fileText(name).matchAll(/^(?: *- run:|step) (npm .+|\.ci\/run)$/gm)
  return [...steps].map(([, line = '']) => line)
}

function inBlocks(guide: Guide): string[] {
  const lines = blocks(guide, 'sh').flatMap((block) => block.split('\n'))
  return lines.map((line) => line.replace(/(^|\s)#.*/, '').trim()).filter(Boolean)
}

function inLines({ text }: Guide): string[] {
  const lines = text.matchAll(/`((?:npm|npx|node|git|openssl) [^`\n]+|\.ci\/run)`/g)
  return [...lines].map(([, line = '']) => line)
}

const { scripts } = JSON.parse(fileText('package.json')) as { scripts: Record<string, string> }

describe('every command that a guide names', () => {
  it('is one of these kinds', () => {
    const unknown = named.filter(({ command }) => !kinds.some((kind) => kind.test(command)) && !isExcused(command))
    assert.deepEqual(unknown, [])
  })

  it('by npm is a script, and knows each verb and flag', () => {
    const wrong = named.flatMap(({ guide, command }) => {
      const [, script = '', asked = ''] = npmRun.exec(command) ?? []
      if (script === '') return []
      const home = scripts[script] === undefined ? scriptsBeside(guide) : scripts
      if (home[script] === undefined) return [`${guide}: there is no npm run ${script}`]
      const known = home === scripts ? knownTo(scripts[script] ?? '') : ''
      return wordsOf(asked)
        .filter(
          (word) =>
            ![`'${word}'`, `--${word}`, `-- ${word}`, `${word}:`, `/${word}.ts`].some((said) => known.includes(said)),
        )
        .map((word) => `${guide}: npm run ${script} does not know ${word}`)
    })
    assert.deepEqual(wrong, [])
  })

  it('by node is a file', () => {
    const missing = named.filter(({ guide, command }) => {
      const [, file] = byNode.exec(command) ?? []
      const places = [root, path.join(root, path.dirname(guide))]
      return file && !isExcused(command) && !places.some((place) => existsSync(path.join(place, file)))
    })
    assert.deepEqual(missing, [])
  })

  it('by npx is a tool that has this command and these flags', () => {
    const commands = [...new Set(named.map(({ command }) => command).filter((command) => byNpx.test(command)))]
    assert.ok(commands.length > 5)
    assert.deepEqual(commands.flatMap(complaintOf), [])
  })
})

function scriptsBeside(guide: string): Record<string, string> {
  const file = path.join(path.dirname(guide), 'package.json')
  return existsSync(path.join(root, file)) ? JSON.parse(fileText(file)).scripts : {}
}

/** Flags by their names, and the verb that comes first. */
function wordsOf(asked: string): string[] {
  const [first = '', ...rest] = asked.split(' ')
  const flags = [first, ...rest].filter((word) => /^--\w/.test(word))
  return [...flags.map((flag) => flag.slice(2).replace(/=.*/, '')), ...(/^[a-z]+$/.test(first) ? [first] : [])]
}

/** What the sources of a script say, those beside it too. */
function knownTo(script: string): string {
  const [, file = ''] = /node (\S+\.ts)/.exec(script) ?? []
  if (file === '') return ''
  const folder = path.basename(file) === 'index.ts' || file.startsWith('scripts/import/') ? path.dirname(file) : ''
  const texts = folder ? globSync(`${folder}/**/*.ts`, { cwd: root }) : [file]
  // wrangler's own, handed on.
  const handedOn = file === 'scripts/dev.ts' ? '--port --persist-to --var' : ''
  return [...texts.map(fileText), ...texts, handedOn].join('\n')
}

/** What a tool says to `--help`, without what is the reader's to fill in; a tool without verb and flag has only to be there. */
function complaintOf(command: string): string[] {
  const [, tool = '', rest = ''] = byNpx.exec(command) ?? []
  if (!existsSync(path.join(root, 'node_modules/.bin', tool))) return [`${command}: there is no such tool`]
  const words = rest.trim().split(/\s+/)
  const lost = words.filter((word) => /^test\/\S+$/.test(word) && !existsSync(path.join(root, word)))
  const flags = words.filter((word) => /^--\w/.test(word)).map((word) => word.replace(/=.*/, ''))
  if (tool !== 'wrangler' && flags.length === 0) return lost.map((word) => `${command}: there is no ${word}`)
  const help = askHelp(tool, tool === 'wrangler' ? verbsOf(words) : words.slice(0, 1))
  if (help === undefined) return [`${command}: there is no such command`]
  return flags.filter((flag) => !help.includes(flag)).map((flag) => `${command}: has no ${flag}`)
}

/** Those before the first name, flag or place of one: `d1 create gatehouse` is a `d1 create`. */
function verbsOf(words: string[]): string[] {
  const groups = ['d1', 'secret', 'time-travel', 'kv', 'queues']
  const end = words.findIndex((word) => !groups.includes(word))
  return words.slice(0, end + 1)
}

function askHelp(tool: string, verbs: string[]): string | undefined {
  const key = [tool, ...verbs].join(' ')
  if (asked.has(key)) return asked.get(key)
  const { status, stdout, stderr } = spawnSync(path.join(root, 'node_modules/.bin', tool), [...verbs, '--help'], {
    ...{ cwd: root, encoding: 'utf8' },
    env: {
      ...process.env,
      PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
      WRANGLER_SEND_METRICS: 'false',
    },
  })
  asked.set(key, status === 0 ? stdout + stderr : undefined)
  return asked.get(key)
}
