import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'

export interface Route {
  method: string
  /** With `x` where the pattern has a parameter. */
  path: string
  pattern: RegExp
  /** An empty body will do. */
  takesNoBody: boolean
}

const withoutBody = [
  'POST /api/logout',
  'DELETE /api/email/change',
  'DELETE /api/sessions',
  'DELETE /api/sessions/x',
  'DELETE /api/consents/x',
  ...['POST /api/second-factor', 'POST /api/second-factor/recovery-codes', 'DELETE /api/second-factor'],
  'DELETE /api/trusted-browsers',
  ...['POST /api/passkeys/options', 'POST /api/passkeys/new', 'DELETE /api/passkeys/x'],
  'DELETE /api/identities/x',
]
const all = createApp(compose)
  .routes.filter(({ method }) => method !== 'ALL')
  .map(({ method, path }) => [method, path.replace(/:\w+/g, 'x'), path.replace(/:\w+/g, '[^/]+')] as const)

/** Every route of the app as it is mounted, once; the development mailbox has tests of its own. */
export const routes: Route[] = [...new Map(all.map((route) => [route.join(' '), route])).values()]
  .filter(([, path]) => !path.startsWith('/dev/'))
  .map(([method, path, pattern]) => ({
    ...{ method, path, pattern: new RegExp(`^${pattern}$`) },
    takesNoBody: withoutBody.includes(`${method} ${path}`) || path.startsWith('/api/admin/'),
  }))

export const safeRoutes = routes.filter(({ method }) => method === 'GET')
// What mail APIs call has rules of its own: any media type, any origin, a signature.
// What apps call says who they are, or is answered by a GET (test/features/oidc); our own forms there are forms.
const ownForms = ['/oauth/consent', '/oauth/end/confirm']
export const isForPrograms = (path: string) =>
  path.startsWith('/hooks/') ||
  // Apple's way back is another site's form, which is read by nobody (test/features/providers).
  path === '/login/with/apple/back' ||
  (path.startsWith('/oauth/') && !ownForms.includes(path))
const unsafe = routes.filter(({ method, path }) => method !== 'GET' && !isForPrograms(path))
export const jsonRoutes = unsafe.filter(({ path }) => path.startsWith('/api/'))
export const formRoutes = unsafe.filter(({ path }) => !path.startsWith('/api/'))

export const nameOf = ({ method, path }: Route) => `${method} ${path}`
