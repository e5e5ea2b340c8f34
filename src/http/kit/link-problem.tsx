import type { Context } from 'hono'
import { LinkProblemPage, type LinkPurpose } from '#templates/pages/kit/link-problem.tsx'
import { readLink } from '../../mail/link-tokens.ts'
import type { HttpEnv } from './env.ts'
import { page, shellOf } from './page.ts'

/**
 * A link that leads nowhere, told from what it is: one that we made and whose time is not over was used before, or
 * something newer counts; any other was cut off.
 */
export async function linkProblem(
  c: Context<HttpEnv>,
  code: 'link_invalid' | 'link_expired',
  purpose: LinkPurpose,
  token: string,
): Promise<Response> {
  const { config, clock } = c.var.deps
  const isOurs = code === 'link_invalid' && (await readLink(config.keyring, purpose, token, clock())).ok
  const kind = isOurs ? 'link_used' : code
  return page(c, <LinkProblemPage shell={shellOf(c)} kind={kind} purpose={purpose} />, 400)
}
