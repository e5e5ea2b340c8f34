import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import { claimBatch } from '../../../src/mail/queue/claim.ts'
import { mailWorld, scriptedProvider } from '../../support/mail-world.ts'

const world = (rate: number) => mailWorld({ providers: [scriptedProvider({ rate }).provider] })

/** Many of each kind, to an account that waits for all of them. */
async function flood(
  { seedMail, seedUser }: ReturnType<typeof world>,
  kinds: ('reset' | 'confirm' | 'invitation')[],
  mails: number,
) {
  const user = await seedUser()
  for (const kind of kinds)
    for (let i = 0; i < mails; i++) await seedMail({ kind, userId: user.id, address: user.email })
}

/** A claim's kinds, in the order in which they are sent. */
const claimed = async ({ deps }: ReturnType<typeof world>) => (await claimBatch(deps, [])).mails.map(({ kind }) => kind)

it('takes a reset in the very next claim, and begins with it, with 200 mails of strangers waiting', async () => {
  const busy = world(2)
  await flood(busy, ['confirm'], 200)
  // The claim that was made just before the reset was asked for: at 2 a second it is sent within 4 s.
  expect(await claimed(busy)).toHaveLength(8)
  const user = await busy.seedUser()
  await busy.seedMail({ kind: 'reset', userId: user.id, address: user.email })
  // One of the next 4 s: it leaves within 8 s, and an API's answer later.
  expect((await claimed(busy))[0]).toBe('reset')
})

it('keeps a quarter of each claim for each class that has mail waiting', async () => {
  const busy = world(2)
  await flood(busy, ['reset', 'confirm', 'invitation'], 10)
  expect(await claimed(busy)).toEqual([
    ...['reset', 'reset', 'reset', 'reset', 'confirm', 'confirm', 'invitation', 'invitation'],
  ])
})

it('takes a hundred at most, however fast the API', async () => {
  const fast = world(1000)
  await flood(fast, ['confirm'], 120)
  expect(await claimed(fast)).toHaveLength(100)
})

it('leaves alone what is to leave later', async () => {
  const quiet = world(10)
  const user = await quiet.seedUser()
  const later = quiet.deps.clock() + 3600
  await quiet.seedMail({ kind: 'invitation', userId: user.id, address: user.email, nextAt: later, leaseUntil: later })
  expect(await claimed(quiet)).toEqual([])
})

// checks C26
it('reads a bounded number of rows with thousands waiting', async () => {
  await env.DB.exec(
    `INSERT INTO outbox (id, kind, locale, params, security_version, kid, status, next_at, expires_at,
    created_at, urgency) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
    SELECT printf('%026d', i), 'confirm', 'en', '{}', 1, 'k', 'queued', 5, 9999999999, 5, 2 FROM n`.replace(
      /\s+/g,
      ' ',
    ),
  )
  let rowsRead = 0
  const d1 = new Proxy(env.DB, {
    get: (target, name) =>
      name === 'batch'
        ? async (statements: D1PreparedStatement[]) => {
            const results = await target.batch(statements)
            for (const { meta } of results) rowsRead += meta.rows_read
            return results
          }
        : Reflect.get(target, name).bind(target),
  })
  const { mail } = readConfig(env)
  const busy = mailWorld({
    providers: [scriptedProvider({ rate: 2 }).provider],
    d1,
    config: { mail: { ...mail, perDay: 100 } },
  })
  await claimBatch(busy.deps, [])
  expect(rowsRead).toBeLessThan(500)
})
