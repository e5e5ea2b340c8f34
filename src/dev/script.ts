/** Keeps the page fresh; everything else works without it. */
export const script = `
const parts = (page) => page.querySelectorAll('[data-live]')
const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000))
const seen = {}
for (const part of parts(document)) seen[part.dataset.live] = part.innerHTML

async function refresh() {
  const page = await (await fetch('')).text()
  for (const part of parts(new DOMParser().parseFromString(page, 'text/html'))) {
    const name = part.dataset.live
    if (seen[name] !== part.innerHTML) document.querySelector('[data-live=' + name + ']')?.replaceWith(part)
    seen[name] = part.innerHTML
  }
}

async function watch(since) {
  for (;;) {
    try {
      while (document.hidden) await pause(1)
      const wait = document.querySelector('[data-moving]') ? 2 : 20
      const { mails } = await (await fetch('/dev/mailbox.json?since=' + since + '&wait=' + wait)).json()
      await refresh()
      if (mails[0]) {
        since = Date.parse(mails[0].createdAt) / 1000 + 1
        await pause(1)
        await refresh()
      }
    } catch {
      await pause(3)
    }
  }
}

const { now } = document.body.dataset
if (now) watch(now)
`
