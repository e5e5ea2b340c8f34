import { strict as assert } from 'node:assert'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { buildSite } from '../../scripts/docs/site.ts'

/*
 * The site that `npm run docs` makes: whole in itself, and nothing in it comes from elsewhere.
 */

const folder = mkdtempSync(path.join(tmpdir(), 'gatehouse-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const count = buildSite(folder)
const pages = globSync('*.html', { cwd: folder }).map((name) => ({
  name,
  html: readFileSync(path.join(folder, name), 'utf8'),
}))

const valuesOf = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value)

describe('the site of the guides', () => {
  it('has a page for each guide', () => assert.equal(pages.length, count))

  it('leads nowhere that is not there', () => {
    const ids = new Map(pages.map(({ name, html }) => [name, new Set(valuesOf(html, 'id'))]))
    const isThere = (from: string, link: string) => {
      const [file, anchor] = link.split('#')
      if (!existsSync(path.join(folder, file || from))) return false
      return anchor === undefined || ids.get(file || from)?.has(anchor)
    }
    const dead = pages.flatMap(({ name, html }) =>
      valuesOf(html, 'href')
        .filter((link) => !/^(https?:|data:)/.test(link))
        .filter((link) => !isThere(name, link))
        .map((link) => `${name}: ${link}`),
    )
    assert.deepEqual(dead, [])
  })

  it('asks nothing of anybody else', () => {
    for (const { name, html } of pages) {
      assert.match(html, /default-src 'none'/)
      assert.deepEqual(
        valuesOf(html, 'src').filter((source) => /^\w+:/.test(source)),
        [],
        name,
      )
      assert.doesNotMatch(html, /<(script|iframe|object|style)\b|<link [^>]*https?:/, name)
    }
  })

  it('gives every page one first heading, a title and a language', () => {
    for (const { name, html } of pages) {
      assert.equal(html.match(/<h1\b/g)?.length, 1, name)
      assert.match(html, /<html lang="en">[\s\S]*<title>[^<]{3,}<\/title>/, name)
    }
  })
})
