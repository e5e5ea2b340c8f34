import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../wrangler.ts'
import { pages } from './contents.ts'
import { render } from './markdown.ts'
import { pageHtml } from './page.ts'

/** Makes the site in a folder of its own, anew each time, and answers how many pages it has. */
export function buildSite(folder: string): number {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const page of pages) {
    const text = readFileSync(path.join(root, page.source), 'utf8')
    writeFileSync(path.join(folder, page.file), pageHtml(page, render(text, page)))
  }
  for (const picture of globSync('docs/*.{png,svg,webp}', { cwd: root }))
    copyFileSync(path.join(root, picture), path.join(folder, path.basename(picture)))
  // The colours of our own pages, light and dark.
  for (const style of globSync(['templates/pages/assets/style/colours.css', 'scripts/docs/style/*.css'], { cwd: root }))
    copyFileSync(path.join(root, style), path.join(folder, path.basename(style)))
  return pages.length
}
