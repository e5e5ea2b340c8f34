// Makes the pages nicer to use. Every page works without it.

const words = JSON.parse(document.currentScript.dataset.words)

const each = (selector, act, root = document) => root.querySelectorAll(selector).forEach(act)

const addReveal = (input) => {
  const button = document.createElement('button')
  const show = (shown) => {
    input.type = shown ? 'text' : 'password'
    button.textContent = shown ? words.hide : words.show
    button.setAttribute('aria-label', shown ? words.hidePassword : words.showPassword)
  }
  button.type = 'button'
  button.className = 'reveal'
  button.onclick = () => show(input.type === 'password')
  // Browsers keep what text fields held; a password field they only offer to save.
  input.form.addEventListener('submit', () => show(false))
  show(false)
  input.after(button)
}

// Counts as the server does. Speaks only when the level changes, so that screen readers are not flooded.
const addLengthHint = (input) => {
  const hint = document.createElement('p')
  hint.className = 'length'
  hint.setAttribute('role', 'status')
  input.parentNode.after(hint)
  input.addEventListener('input', () => {
    const missing = input.dataset.min - [...input.value.normalize('NFKC')].length
    const level = input.value ? (missing > 0 ? 1 : missing > -5 ? 2 : 3) : 0
    if (hint.dataset.level === `${level}`) return
    hint.dataset.level = level
    hint.textContent = ['', words.tooShort, words.longEnough, words.goodLength][level]
  })
}

const keepDigits = (input) =>
  input.addEventListener('input', () => {
    const digits = input.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6)
    if (digits !== input.value) input.value = digits
  })

const markSent = (form, sent) => {
  form.dataset.sent = sent ? 'yes' : ''
  form.setAttribute('aria-busy', sent)
  each('[type=submit]', (button) => (button.disabled = sent), form)
}

addEventListener('submit', (event) => {
  const form = event.target
  const { confirm: question, sent } = form.dataset
  if (sent || (question && !confirm(question))) return event.preventDefault()
  markSent(form, true)
  // A page that was stopped while loading must not keep its form locked.
  setTimeout(markSent, 8000, form, false)
})
addEventListener('pageshow', () => each('form', (form) => markSent(form, false)))

const { lang } = document.documentElement
const local = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : `${lang}-u-nu-latn`, {
  ...{ year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZoneName: 'short',
})

each('time[data-local]', (time) => (time.textContent = local.format(new Date(time.dateTime))))
document.querySelector('form[data-now]')?.submit()
each('[type=password]', addReveal)
each('[data-min]', addLengthHint)
each('[autocomplete=one-time-code]', keepDigits)
document.querySelector('[role=alert]')?.focus()
