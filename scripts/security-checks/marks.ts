import { Failure } from '../terminal.ts'

interface Mark {
  ids: string[]
  /** Of the test or group below it. */
  title: string
}

const mark = /^[ \t]*\/\/ checks ([\w, ]+)\n/gm
/** What follows `it(`, `describe(` or the table of an `each`. */
const titled = /(?:\b(?:it|describe)\(|\)\()\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`([^`]*)`)/

/** The marks in a file of tests. */
export function marksIn(source: string, file: string): Mark[] {
  return [...source.matchAll(mark)].map(({ 0: line, 1: list = '', index }) => {
    const [, single, double, template] = titled.exec(source.slice(index + line.length)) ?? []
    const title = single ?? double ?? template
    if (title === undefined) throw new Failure(`${file}: nothing is marked with checks ${list}.`)
    return { ids: list.split(/[ ,]+/), title: title.replaceAll("\\'", "'") }
  })
}
