import { readdir, readFile } from 'node:fs/promises'
import { WebAuthnEmulator } from 'nid-webauthn-emulator'
import { type Call, call } from './load.ts'
import { confirmed, post } from './people.ts'
import { type Server, startServer } from './server.ts'

/*
 * CPU that a log-in by passkey takes as a whole, one after the other: what workerd's process uses, less what it uses
 * when idle. Database and network are in the same process here and elsewhere in production, so that it is an upper bound.
 */
const count = 300
const server = await startServer('gatehouse.ts', { EMULATED: 'off', LOG_REQUESTS: 'off' })
const origin = server.vars.PUBLIC_URL ?? server.url
const emulator = new WebAuthnEmulator()
await withPasskey(server)

const ticks = 100
const idle = await cpuOf(() => new Promise((resolve) => setTimeout(resolve, 3000)))
await rounds('warming up')
await rounds('measured')
await server.stop()

async function rounds(name: string): Promise<void> {
  const asked: Call = { method: 'POST', path: '/api/passkeys/options', body: {} }
  const begun: string[] = []
  const options = await cpuOf(async () => {
    for (let i = 0; i < count; i++) begun.push((await call(server.url, asked)).body)
  })
  const logIns = begun.map(assertionOf)
  const done = await cpuOf(async () => {
    for (const body of logIns) {
      const answer = await post(server, '/api/login/passkey', body)
      if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.body.slice(0, 200)}`)
    }
  })
  console.log(`${name}: options ${each(options)} ms of CPU, log-in ${each(done)} ms (the Free plan allows 10)`)
}

function assertionOf(begun: string) {
  const { publicKey, ceremony } = JSON.parse(begun)
  return { credential: emulator.getJSON(origin, publicKey), ceremony, mode: 'token' }
}

async function withPasskey(at: Server): Promise<void> {
  const person = await confirmed(at, 'bench@example.org')
  const { accessToken } = JSON.parse((await post(at, '/api/login', { ...person, mode: 'token' })).body)
  const headers = { Authorization: `Bearer ${accessToken}` }
  const { publicKey, ceremony } = JSON.parse((await post(at, '/api/passkeys/new', {}, headers)).body)
  const credential = emulator.createJSON(origin, publicKey)
  const { status, body } = await post(at, '/api/passkeys', { credential, ceremony }, headers)
  if (status !== 201) throw new Error(`${status}: ${body.slice(0, 200)}`)
}

interface Used {
  milliseconds: number
  cpu: number
}

function each({ cpu, milliseconds }: Used): string {
  return ((cpu - (idle.cpu / idle.milliseconds) * milliseconds) / count).toFixed(2)
}

async function cpuOf(work: () => Promise<unknown>): Promise<Used> {
  const [start, before] = [performance.now(), await used()]
  await work()
  return { milliseconds: performance.now() - start, cpu: (await used()) - before }
}

/** Milliseconds that the children of this process have used, which is workerd: proc(5), fields 4, 14 and 15. */
async function used(): Promise<number> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const stats = await Promise.all(ids.map((id) => readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')))
  const own = stats.map(fieldsOf).filter(([, parent]) => Number(parent) === process.pid)
  return own.reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) * (1000 / ticks), 0)
}

/** What follows the process's name, which may hold spaces; its state is the first. */
function fieldsOf(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}
