import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import type { Look } from './looks.ts'

/** Puts the pictures of a directory on sheets beside it. Answers how many. */
export async function bindSheets(browser: Browser, directory: string, { width }: Look): Promise<number> {
  const names = (await readdir(directory)).sort()
  const [columns, size] = width > 1000 ? [3, 9] : [4, 8]
  const context = await browser.newContext({ viewport: { width: 1640, height: 900 } })
  const page = await context.newPage()
  let sheets = 0
  for (let at = 0; at < names.length; at += size) {
    sheets++
    const figures = await Promise.all(names.slice(at, at + size).map((name) => figureOf(directory, name)))
    await page.setContent(documentOf(figures, columns))
    await page.screenshot({ path: `${directory}-${sheets}.png`, fullPage: true })
  }
  await context.close()
  return sheets
}

async function figureOf(directory: string, name: string): Promise<string> {
  const picture = await readFile(path.join(directory, name), 'base64')
  return `<figure><figcaption>${name}</figcaption><img src="data:image/jpeg;base64,${picture}"></figure>`
}

const documentOf = (figures: string[], columns: number) => `<!DOCTYPE html>
<style>
  body { display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: 8px; margin: 8px; font: 16px sans-serif; background: #888 }
  figure { margin: 0 }
  img { display: block; width: 100% }
</style>
${figures.join('')}`
