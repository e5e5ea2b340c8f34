import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { plainOf } from '../../scripts/docs/markdown.ts'
import { slugs } from '../../scripts/docs/slug.ts'
import { root } from '../../scripts/wrangler.ts'

export interface Guide {
  /** From the root of the repository. */
  name: string
  text: string
}

export const fileText = (name: string) => readFileSync(path.join(root, name), 'utf8')

/** Everything in Markdown that somebody reads here. */
export const guides: Guide[] = globSync(['*.md', '{docs,client,examples,.github}/**/*.md'], {
  cwd: root,
  exclude: (name) => name.includes('node_modules'),
}).map((name) => ({ name, text: fileText(name) }))

/** Those that tell how things are today: the changelog and the decisions tell of their time. */
export const currentGuides = guides.filter(({ name }) => !['CHANGELOG.md', 'DECISIONS.md'].includes(name))

const fence = /^```(\w*)\n([\s\S]*?)^```/gm

/** The lines of a guide's blocks of one language. */
export const blocks = ({ text }: Guide, language: string): string[] =>
  [...text.matchAll(fence)].filter(([, said]) => said === language).map(([, , body = '']) => body)

const withoutBlocks = (text: string) => text.replace(fence, '')

/** Where the links of a guide lead, pictures too. */
export const linksOf = ({ text }: Guide): string[] =>
  [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)

export function anchorsOf(text: string): Set<string> {
  const slugOf = slugs()
  const headings = [...withoutBlocks(text).matchAll(/^#{1,6} (.+)$/gm)]
  return new Set(headings.map(([, heading = '']) => slugOf(plainOf(heading))))
}
