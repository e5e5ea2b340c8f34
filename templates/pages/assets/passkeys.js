// Passkeys by WebAuthn. The forms that it serves are hidden without it; what it says stands on its own element.

const words = JSON.parse(document.currentScript.dataset.words)

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '')

// Not by the browser's own parse…FromJSON and toJSON: those are younger than passkeys.
const named = (credentials) => credentials?.map((one) => ({ ...one, id: bytes(one.id) }))

const forBrowser = ({ challenge, user, allowCredentials, excludeCredentials, ...options }) => ({
  ...options,
  challenge: bytes(challenge),
  ...(user && { user: { ...user, id: bytes(user.id) } }),
  ...(allowCredentials && { allowCredentials: named(allowCredentials) }),
  ...(excludeCredentials && { excludeCredentials: named(excludeCredentials) }),
})

const forServer = ({ id, type, response }) => {
  const { clientDataJSON, attestationObject, authenticatorData, signature, userHandle } = response
  const buffers = { clientDataJSON, attestationObject, authenticatorData, signature, userHandle }
  const texts = Object.entries(buffers).flatMap(([name, buffer]) => (buffer ? [[name, text(buffer)]] : []))
  const transports = attestationObject ? response.getTransports?.() : undefined
  return { id, type, response: { ...Object.fromEntries(texts), transports } }
}

class Refused extends Error {
  constructor({ title, code }) {
    super(title ?? words.failed)
    this.code = code
  }
}

const post = async (path, body = {}) => {
  const answer = await fetch(`/api${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const told = await answer.json().catch(() => ({}))
  if (answer.ok) return told
  if (told.code === 'fresh_needed')
    location.assign(`/fresh?next=${encodeURIComponent(location.pathname + location.search)}`)
  throw new Refused(told)
}

// A browser has one request at a time: the one that waits for autofill makes room for the one that was asked for.
let running
const ceremony = async (path, act) => {
  running?.abort()
  running = new AbortController()
  const { signal } = running
  const { publicKey, ...begun } = await post(path)
  const credential = await act({ publicKey: forBrowser(publicKey), signal })
  return { credential: forServer(credential), ...begun }
}

const say = (form, error) => {
  // What the owner called off needs no word, nor what made room for another request.
  if (error.name === 'AbortError') return
  const alert = form.querySelector('[role=alert]')
  const known = { NotAllowedError: words.cancelled, InvalidStateError: words.known }
  alert.textContent = error instanceof Refused ? error.message : (known[error.name] ?? words.failed)
  alert.hidden = false
}

const addField = (form, name, value) => {
  const field = document.createElement('input')
  form.append(Object.assign(field, { type: 'hidden', name, value }))
}

const send = (form, { credential, ceremony: token }) => {
  addField(form, 'credential', JSON.stringify(credential))
  addField(form, 'ceremony', token)
  if (document.getElementById('remember')?.checked) addField(form, 'remember', 'on')
  form.submit()
}

const get = (form) =>
  ceremony('/passkeys/options', (options) => navigator.credentials.get(options)).then((made) => send(form, made))

// A ceremony ends after five minutes: a page left open asks anew before.
const autofill = async (form) => {
  const again = setTimeout(autofill, 240_000, form)
  try {
    send(
      form,
      await ceremony('/passkeys/options', (options) =>
        navigator.credentials.get({ ...options, mediation: 'conditional' }),
      ),
    )
  } catch (error) {
    if (error.name !== 'AbortError') return
    clearTimeout(again)
  }
}

const create = async (form, mediation) => {
  const act = (options) => navigator.credentials.create(mediation ? { ...options, mediation } : options)
  const made = kept ?? (await ceremony('/passkeys/new', act))
  const { mailCodeSent, ...passkey } = made
  if (mailCodeSent) return keepWithCode(form, made, passkey)
  await post('/passkeys', passkey)
  location.assign(form.dataset.next)
}

// An administrator's first passkey takes a mailed code too: it is kept here until the code is typed, and mistyped ones.
let kept
const keepWithCode = async (form, made, passkey) => {
  const asked = form.querySelector('[data-mail-code]')
  const field = asked.querySelector('input')
  if (kept) {
    await post('/passkeys', { ...passkey, mailCode: field.value }).catch((error) => {
      if (error.code === 'ceremony_expired') kept = undefined
      throw error
    })
    return location.assign(form.dataset.next)
  }
  kept = made
  asked.hidden = false
  field.focus()
}

const acts = { get, create }

const setUp = async (form) => {
  form.hidden = false
  const button = form.querySelector('button')
  button.addEventListener('click', async (event) => {
    event.preventDefault()
    button.disabled = true
    form.querySelector('[role=alert]').hidden = true
    await acts[form.dataset.passkey](form).catch((error) => {
      say(form, error)
      if (form.dataset.autofill !== undefined) void autofillIfCan(form)
    })
    button.disabled = false
  })
  if (form.dataset.autofill !== undefined) void autofillIfCan(form)
  // Where the browser has just filled in a password, it may add a passkey to it without a question.
  if (form.dataset.upgrade !== undefined && (await capability('conditionalCreate')))
    create(form, 'conditional').catch(() => {})
}

const autofillIfCan = async (form) => {
  if (await PublicKeyCredential.isConditionalMediationAvailable?.()) void autofill(form)
}

const capability = async (name) => (await PublicKeyCredential.getClientCapabilities?.())?.[name]

// So that what keeps passkeys shows those that are there, under the name of today.
const signal = ({ dataset }) => {
  const { rpId, userId, unknown } = dataset
  const settle = (told) => told?.catch(() => {})
  if (unknown) settle(PublicKeyCredential.signalUnknownCredential?.({ rpId, credentialId: unknown }))
  if (!userId) return
  const allAcceptedCredentialIds = JSON.parse(dataset.accepted)
  settle(PublicKeyCredential.signalAllAcceptedCredentials?.({ rpId, userId, allAcceptedCredentialIds }))
  const { name, displayName } = dataset
  settle(PublicKeyCredential.signalCurrentUserDetails?.({ rpId, userId, name, displayName }))
}

if (window.PublicKeyCredential) {
  document.querySelectorAll('form[data-passkey]').forEach(setUp)
  document.querySelectorAll('[data-signal]').forEach(signal)
  // Whoever can make a passkey here is offered one after confirming and after a log-in by password.
  const offering = ['/login', '/login/second', '/confirm', '/register/code'].map((path) => `form[action="${path}"]`)
  void PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().then((can) => {
    const forms = can ? document.querySelectorAll(offering.join()) : []
    for (const form of forms) addField(form, 'passkeys', 'can')
  })
}
