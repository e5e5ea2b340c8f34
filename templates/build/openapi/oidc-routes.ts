import type { RouteDoc } from './route-doc.ts'

/** The apps of the OpenID provider, at the desk. */
export const oidcRoutes: RouteDoc[] = [
  {
    ...desk('get', '/clients', 'Apps that people are sent here by', [200, 'clients']),
  },
  {
    ...desk('post', '/clients', 'Register an app; its secret is told once', [201, 'client clientSecret?']),
    body: 'newClient',
  },
  { ...desk('get', '/clients/{id}', 'One app', [200, 'client']), failures: ['not_found'] },
  {
    ...desk('patch', '/clients/{id}', 'Change an app', [200, 'client']),
    body: 'changedClient',
    failures: ['not_found'],
  },
  {
    ...desk('delete', '/clients/{id}', 'Remove an app, and what it was granted', [204]),
    failures: ['not_found'],
  },
  {
    ...desk('post', '/clients/{id}/secret', 'A new secret; the old one holds for a day', [200, 'clientSecret']),
    failures: ['not_found', 'state_conflict'],
  },
]

function desk(method: RouteDoc['method'], path: string, summary: string, success: RouteDoc['success']): RouteDoc {
  return { method, path: `/admin${path}`, summary, success, failures: [], desk: true }
}
