interface Bindings {
  /** Service Binding to Gatehouse: no request leaves the machine. */
  GATEHOUSE: { fetch(request: Request): Promise<Response> }
}

interface User {
  id: string
  email: string
  username: string | null
}

/**
 * An app on the same host, at a route of its own such as example.com/app/*, while Gatehouse has the others. Its visitors
 * bring Gatehouse's cookies, so that it asks Gatehouse who they are.
 */
export default {
  async fetch(request: Request, { GATEHOUSE }: Bindings): Promise<Response> {
    const answer = await whoIs(request, GATEHOUSE)
    if (answer.status === 401) return logIn(request)
    if (!answer.ok) return new Response('Try again in a moment.', { status: 503 })
    const { user } = await answer.json<{ user: User }>()
    const page = new Response(`Hello ${user.username ?? user.email}`)
    // A session that was renewed comes with new cookies.
    for (const cookie of answer.headers.getSetCookie()) page.headers.append('Set-Cookie', cookie)
    return page
  },
}

function whoIs(request: Request, gatehouse: Bindings['GATEHOUSE']): Promise<Response> {
  const headers = new Headers()
  // The address of the client, for Gatehouse's limits: through a binding it would see none.
  for (const name of ['Cookie', 'User-Agent', 'CF-Connecting-IP']) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return gatehouse.fetch(new Request(new URL('/api/session', request.url), { headers }))
}

/** Back to where they were going, once they have logged in, signed up or chosen a new password. */
function logIn(request: Request): Response {
  const { origin, pathname, search } = new URL(request.url)
  return Response.redirect(`${origin}/login?next=${encodeURIComponent(pathname + search)}`, 303)
}
