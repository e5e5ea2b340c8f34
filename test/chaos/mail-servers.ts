import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createEmulator } from 'emulate'
import { root } from '../../scripts/wrangler.ts'

/** A mail as it lies in a third-party server. */
export interface ArrivedMail {
  provider: string
  /** The outbox row's id, as a header carries it. */
  mailId: string
  to: string
  text: string
}

/** Servers of mail APIs that others wrote. */
export interface MailServers {
  resend: string
  ses: string
  inbox(): Promise<ArrivedMail[]>
  close(): Promise<void>
}

export async function startMailServers(): Promise<MailServers> {
  const [resendPort, sesPort] = [await freePort(), await freePort()]
  const emulator = await createEmulator({ service: 'resend', port: resendPort })
  const ses = startSes(sesPort)
  const sesUrl = `http://127.0.0.1:${sesPort}`
  await answering(`${sesUrl}/health-check`)
  return {
    ...{ resend: emulator.url, ses: sesUrl },
    inbox: async () => [...(await resendInbox(emulator.url)), ...(await sesInbox(sesUrl))],
    async close() {
      ses.kill()
      await emulator.close()
    },
  }
}

function startSes(port: number): ChildProcess {
  const cli = path.join(root, 'node_modules/aws-ses-v2-local/dist/cli.js')
  return spawn(process.execPath, [cli, '--port', String(port), '--host', '127.0.0.1'], { stdio: 'ignore' })
}

async function resendInbox(url: string): Promise<ArrivedMail[]> {
  const mails: ArrivedMail[] = []
  for (let after = '', more = true; more; ) {
    const page = await fetch(`${url}/emails?limit=100${after}`, { headers: { Authorization: 'Bearer x' } })
    const { data, has_more } = (await page.json()) as { data: ResendMail[]; has_more?: boolean }
    mails.push(...data.map(({ to, text, headers }) => arrived('resend', to[0], text, headers['X-Entity-Ref-ID'])))
    more = has_more === true && data.length > 0
    after = `&after=${data.at(-1)?.id}`
  }
  return mails
}

interface ResendMail {
  id: string
  to: string[]
  text: string
  headers: Record<string, string>
}

async function sesInbox(url: string): Promise<ArrivedMail[]> {
  const { emails } = (await (await fetch(`${url}/store`)).json()) as { emails: SesMail[] }
  return emails.map(({ destination, body, headers }) => {
    const reference = headers?.find(({ name }) => name === 'X-Entity-Ref-ID')
    return arrived('ses', destination.to[0], body.text, reference?.value)
  })
}

interface SesMail {
  destination: { to: string[] }
  body: { text?: string }
  headers?: { name: string; value: string }[]
}

const arrived = (provider: string, to = '', text = '', mailId = ''): ArrivedMail => ({ provider, mailId, to, text })

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isUp) return
    await wait(50)
  }
  throw new Error(`${url} did not answer.`)
}
