import { strict as assert } from 'node:assert'
import { setTimeout as wait } from 'node:timers/promises'
import { origin } from './browser.ts'

export interface Mail {
  id: string
  kind: string
  to: string
  subject: string
  text: string
  html: string
  links: string[]
  code?: string
}

/** The newest mail of this kind to this address, as soon as one is there. */
export async function mailOf(kind: string, to: string, site = origin): Promise<Mail> {
  const patience = AbortSignal.timeout(20_000)
  const query = new URLSearchParams({ to, wait: '10' })
  while (!patience.aborted) {
    const response = await fetch(`${site}/dev/mailbox.json?${query}`)
    const { mails } = (await response.json()) as { mails: Mail[] }
    const mail = mails.find((each) => each.kind === kind)
    if (mail) return mail
    await wait(100)
  }
  assert.fail(`no mail of kind ${kind} arrived`)
}

/** The link in a mail that leads to the given place, like `/confirm/`. */
export function linkTo(place: string, mail: Mail): string {
  const link = mail.links.find((each) => each.includes(place))
  assert.ok(link, `the ${mail.kind} mail has no link to ${place}`)
  return link
}
