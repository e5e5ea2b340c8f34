/** Shows how far a long piece of work is: a bar on a terminal, elsewhere a line for each tenth. */
export function createProgress(out: NodeJS.WriteStream = process.stderr): (share: number, text: string) => void {
  let tenth = 0
  return (share, text) => {
    const percent = `${String(Math.floor(share * 100)).padStart(3)} %`
    if (out.isTTY) {
      const filled = Math.round(share * 30)
      out.write(`\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${percent}  ${text}\x1b[K${share >= 1 ? '\n' : ''}`)
      return
    }
    if (Math.floor(share * 10) <= tenth) return
    tenth = Math.floor(share * 10)
    out.write(`${percent}  ${text}\n`)
  }
}

/** The same where nobody knows how much there is: a line on a terminal that counts on, elsewhere nothing. */
export function createCounter(out: NodeJS.WriteStream = process.stderr): (text: string, isLast: boolean) => void {
  return (text, isLast) => {
    if (out.isTTY) out.write(`\r${isLast ? '' : text}\x1b[K`)
  }
}
