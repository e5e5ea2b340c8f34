import type { MiddlewareHandler } from 'hono'
import type { LinkPurpose } from '#templates/pages/kit/link-problem.tsx'
import { readLink } from '../../mail/link-tokens.ts'
import type { HttpEnv } from '../kit/env.ts'
import { linkProblem } from '../kit/link-problem.tsx'
import { linkToken } from '../kit/link-token.ts'

/** Guard of the page that a mailed link leads to: one that is cut off or has expired says so, without the database. */
export const liveLink =
  (purpose: LinkPurpose): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const { config, clock } = c.get('deps')
    const token = linkToken(c.req.param('token'))
    const link = await readLink(config.keyring, purpose, token, clock())
    return link.ok ? next() : linkProblem(c, link.code, purpose, token)
  }
