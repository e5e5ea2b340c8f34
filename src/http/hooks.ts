import { eventSources } from '../mail/events/index.ts'
import { recordReading } from '../mail/events/record.ts'
import type { ProviderName } from '../provider-settings.ts'
import type { HttpEnv } from './kit/env.ts'
import { Hono } from './kit/hono.ts'
import { problem } from './kit/problems.ts'
import { decode, readBytes } from './middleware/body.ts'

const longest = 64 * 1024

/**
 * Where mail APIs tell what became of our mails. The signature is over the body as it came. Nothing is counted before
 * it is checked: a vendor's few addresses send everybody's events.
 */
export const hooks = new Hono<HttpEnv>().post('/hooks/mail/:provider', async (c) => {
  const { config, clock } = c.var.deps
  const name = c.req.param('provider') as ProviderName
  const source = eventSources.get(name)
  const secret = source?.secret(config.mail.settings[name])
  if (!source || !secret) return problem(c, 'not_found')
  const bytes = await readBytes(c.req.raw.body, longest)
  if (!bytes) return problem(c, 'body_too_large')
  const call = { body: decode(bytes) ?? '', header: (header: string) => c.req.header(header) }
  if (!(await source.isGenuine(call, secret, clock()))) return problem(c, 'signature_invalid')
  // What is of no interest, odd, or of a mail that is not ours, is taken all the same: telling it again would not help.
  await recordReading(c.var.deps, name, await source.read(call))
  return c.json({ status: 'ok' })
})
