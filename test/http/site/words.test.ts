import { describe, expect, it } from 'vitest'
import type { Words } from '#templates/words/words.ts'
import { flatten } from '../../../templates/build/words/check.ts'
import { everyPage } from '../../support/every-page.tsx'
import { catalogues, spoken } from '../../support/words.ts'

/** What a page gets from its caller, or says to an operator alone. */
const given = '9'
const rooms = ['admin', 'listed', 'app'] // the desk, which is in English

/** English with every sentence marked, so that what a page says besides stands out. */
const marked = mark(catalogues.en)
const language = { ...spoken('en', marked), choice: { name: given, href: '/language' } }
const pages = everyPage(given, language).filter(([name]) => !rooms.some((room) => name.startsWith(room)))

describe.each(pages)('the page %s', (_, html) => {
  it('says nothing that is not in the catalogues', () => {
    expect(textsOf(html).filter((text) => /\p{L}{2,}/u.test(text))).toEqual([])
  })

  it('leaves no placeholder unfilled', () => {
    expect(html).not.toMatch(/[{}]\w+|undefined|\[object/)
  })
})

it('uses every sentence of its room', () => {
  const said = pages.map(([, html]) => html).join('')
  const here = ['frame', 'home', 'problemPage', 'signUp', 'logIn', 'recovery', 'address', 'linkProblem', 'profile']
  // Which of these a request calls for, the doors decide.
  const chosen =
    /notices\.|done\.|troubles\.|titles\.|openings\.|reasons\.|ways\.|headings|problemPage.(heading|again)|activity.byAdmin|logIn.email$|who.(unconfirmed|noName)|sessions.active$/
  const names = [...flatten(catalogues.en).keys()].filter((name) => here.includes(name.split('.', 1)[0] ?? ''))
  const unused = names.filter((name) => !chosen.test(name) && !said.includes(`⟦${name}⟧`))
  expect(unused).toEqual([])
})

/** Every sentence as ⟦its.name⟧ and its placeholders. */
function mark(words: Words): Words {
  const text = JSON.stringify(words, undefined)
  const names = [...flatten(words)]
  let next = 0
  return JSON.parse(text, (_, word) => {
    if (typeof word !== 'string') return word
    const [name = '', sentence = ''] = names[next++] ?? []
    return [`⟦${name}⟧`, ...(sentence.match(/\{\w+\}/g) ?? [])].join(' ')
  })
}

/** The texts and spoken attributes of a page, without what is marked. */
function textsOf(html: string): string[] {
  const body = html.replace(/<a href="\/dev\/mailbox">.*?<\/a>/, '')
  const attributes = [...body.matchAll(/ (?:aria-label|data-confirm|title|placeholder)="([^"]*)"/g)].map(
    ([, text = '']) => text,
  )
  const texts = [...body.matchAll(/>([^<]+)</g)].map(([, text = '']) => text)
  return [...texts, ...attributes].map((text) => text.replace(/⟦[\w.]+⟧/g, '').trim())
}
