import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { command, Failure } from '../terminal.ts'
import { withServer } from '../throwaway-server.ts'
import { root } from '../wrangler.ts'
import { combinations, type Look, type Subject, subjectsAt } from './looks.ts'
import { bindSheets } from './sheets.ts'

/*
 * npm run pictures                                    every page and mail, light and dark, 390 and 1280 wide, in English, German, Arabic
 * npm run pictures -- --locale ar --theme dark --width 390
 * npm run pictures -- --url http://localhost:8787     of a server that is there, in its brand
 * npm run pictures -- --match account                 those whose name has this
 *
 * Leaves contact sheets in shots/look: look at them.
 */
const pictures = path.join(root, 'shots/look')

await command(async () => {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (!existsSync(executablePath))
    throw new Failure(`No browser at ${executablePath}: install chromium, or set CHROMIUM_PATH.`)
  const one = { type: 'string' } as const
  const { values } = parseArgs({ options: { locale: one, theme: one, width: one, url: one, match: one } })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  const takeAll = async (origin: string) => {
    const subjects = (await subjectsAt(origin)).filter(({ name }) => name.includes(values.match ?? ''))
    for (const look of combinations(values)) await take(browser, origin, look, subjects)
  }
  try {
    await (values.url ? takeAll(values.url) : withServer([], takeAll))
  } finally {
    await browser.close()
  }
})

/** One look of everything: a picture each, then sheets of several. */
async function take(browser: Browser, origin: string, look: Look, subjects: Subject[]): Promise<void> {
  const { locale, theme, width } = look
  const directory = path.join(pictures, `${locale}-${theme}-${width}`)
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true })
  const context = await browser.newContext({
    baseURL: origin,
    colorScheme: theme,
    viewport: { width, height: width > 1000 ? 800 : 700 },
  })
  const page = await context.newPage()
  for (const { name, pathIn } of subjects) {
    await page.goto(pathIn(look))
    await page.screenshot({ path: path.join(directory, `${name}.jpg`), type: 'jpeg', quality: 80, fullPage: true })
  }
  await context.close()
  const sheets = await bindSheets(browser, directory, look)
  console.log(`${path.relative(root, directory)}: ${subjects.length} pictures on ${sheets} sheets`)
}
