import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from '../wrangler.ts'
import { type Page, pages } from './contents.ts'

/**
 * Where a link of a page leads in the site: pages to each other, pictures beside them, other files to the repository
 * that GitHub names while it runs a workflow. Nothing, where there is no such place.
 */
export function siteLink(href: string, { source }: Page): string | undefined {
  if (/^(https?:|mailto:|#)/.test(href)) return href
  const [target = '', anchor] = href.split('#')
  const file = path.posix.join(path.posix.dirname(source), target).replace(/\/$/, '')
  const page = pages.find((known) => known.source === file || known.source === `${file}/README.md`)
  if (page) return anchor ? `${page.file}#${anchor}` : page.file
  if (isPicture(file)) return path.posix.basename(file)
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env
  return repository && existsSync(path.join(root, file)) ? `${server}/${repository}/tree/main/${file}` : undefined
}

export const isPicture = (file: string) => /\.(png|svg|webp)$/.test(file)
