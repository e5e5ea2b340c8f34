import { UserManager, WebStorageStateStore } from 'oidc-client-ts'

const { gatehouse = 'http://localhost:8787', client = 'example' } = document.body.dataset

const users = new UserManager({
  authority: gatehouse,
  client_id: client,
  redirect_uri: location.origin,
  post_logout_redirect_uri: location.origin,
  scope: 'openid email profile',
  // Gone with the tab: what a script on this page can read, a stranger's script can.
  userStore: new WebStorageStateStore({ store: sessionStorage }),
})

const query = new URLSearchParams(location.search)
if (query.has('code') || query.has('error')) {
  await users.signinRedirectCallback().catch((error) => say(error.message))
  history.replaceState(null, '', location.pathname)
}

const user = await users.getUser()
say(user && !user.expired ? `Hello ${user.profile.email}` : 'Nobody is logged in.')
element('log-in').addEventListener('click', () => void users.signinRedirect())
element('log-out').addEventListener('click', () => void users.signoutRedirect())

function say(text: string): void {
  element('who').textContent = text
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
