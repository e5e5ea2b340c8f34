import { EmailConfirmPage, EmailStopPage, EmailUndoPage } from '#templates/pages/address/email-links.tsx'
import { HomePage } from '#templates/pages/home.tsx'
import type { Brand } from '#templates/pages/kit/brand.tsx'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import type { Shell } from '#templates/pages/kit/layout.tsx'
import { LinkProblemPage } from '#templates/pages/kit/link-problem.tsx'
import { ProblemPage } from '#templates/pages/kit/problem.tsx'
import { renderPage } from '#templates/pages/kit/render-page.ts'
import { LanguagePage } from '#templates/pages/language.tsx'
import { FreshPage } from '#templates/pages/log-in/fresh.tsx'
import { LoginPage } from '#templates/pages/log-in/login.tsx'
import { UnlockPage } from '#templates/pages/log-in/unlock.tsx'
import { MailLinkPage, MailPendingPage } from '#templates/pages/mail-login/mail-login.tsx'
import { NewPasskeyPage } from '#templates/pages/passkeys/new-passkey.tsx'
import { PasskeysCard } from '#templates/pages/passkeys/passkeys-card.tsx'
import { RefusedPasskeyPage } from '#templates/pages/passkeys/refused-passkey.tsx'
import { AccountPage } from '#templates/pages/profile/account.tsx'
import { ResetPage, ResetRequestPage, ResetSentPage } from '#templates/pages/recovery/reset.tsx'
import { AskConfirmationPage } from '#templates/pages/sign-up/ask-confirmation.tsx'
import { ConfirmPage } from '#templates/pages/sign-up/confirm.tsx'
import { DisownedPage, DisownPage } from '#templates/pages/sign-up/disown.tsx'
import { InvitePage } from '#templates/pages/sign-up/invite.tsx'
import { PendingPage } from '#templates/pages/sign-up/pending.tsx'
import { RegisterPage } from '#templates/pages/sign-up/register.tsx'
import { UnconfirmedPage } from '#templates/pages/sign-up/unconfirmed.tsx'
import { adminPages } from './admin-pages.tsx'
import { secondFactorPages } from './second-factor-pages.tsx'
import { type Spoken, spoken } from './words.ts'

/** Every page, filled to the brim, with `text` wherever somebody else's words can stand. */
export const everyPage = (text: string, language = spoken('en')): [name: string, html: string][] =>
  Object.entries({
    ...pagesOutside(text, language),
    ...pagesOfLinks(text, language),
    ...pagesInside(text, language),
  }).map(([name, page]) => [name, renderPage(page)])

/** No brand is set. */
export const ownBrand: Brand = {
  style: null,
  logo: null,
  links: { support: '', terms: '', privacy: '' },
  isOwn: true,
}

/** A password somebody sent; no page may show it. */
export const sentPassword = 'correct horse battery'

const passwords = ['password', 'password_confirm', 'new_password', 'current_password']

const failedForm = (text: string): FormState => ({
  values: { email: text, username: text, code: text, ...Object.fromEntries(passwords.map((n) => [n, sentPassword])) },
  errors: Object.fromEntries(['token', 'email', 'username', 'code', ...passwords].map((name) => [name, text])),
  message: text,
})

const stranger = (text: string, language: Spoken): Shell => ({
  appName: text,
  brand: { ...ownBrand, links: { support: '/help', terms: '/terms', privacy: '/privacy' } },
  assets: {
    style: '/assets/style-1.css',
    script: '/assets/script-1.js',
    passkeys: '/assets/passkeys-1.js',
    icon: '/assets/icon-1.svg',
  },
  user: null,
  development: true,
  ...language,
})

const admin = (text: string, language: Spoken): Shell => ({
  ...stranger(text, language),
  user: { email: text, role: 'admin' },
})

const widget = { siteKey: 'key', action: 'register', language: 'en' }

function pagesOutside(text: string, language: Spoken) {
  const shell = stranger(text, language)
  const form = failedForm(text)
  const pending = { shell, notice: text, code: form, resend: form, correct: form, correctable: true }
  return {
    home: <HomePage shell={shell} />,
    language: <LanguagePage shell={shell} languages={[{ tag: 'de', name: text }]} next={text} />,
    register: <RegisterPage shell={shell} form={form} username="optional" minLength={8} challenge={widget} />,
    registerWithout: <RegisterPage shell={shell} form={form} username="off" minLength={8} passwords="optional" />,
    pending: <PendingPage {...pending} email={text} needsPassword={false} status={{ kind: 'bounced', text }} />,
    pendingElsewhere: <PendingPage {...pending} email={null} needsPassword status={{ kind: 'delayed', text }} />,
    askConfirmation: <AskConfirmationPage shell={shell} form={form} reason="link_expired" />,
    login: <LoginPage shell={shell} form={form} usernames next={text} notice={text} offerResend={text} />,
    refusedPasskey: <RefusedPasskeyPage shell={shell} reason={text} next={text} unknown={{ rpId: text, id: text }} />,
    resetRequest: <ResetRequestPage shell={shell} form={form} />,
    resetSent: <ResetSentPage shell={shell} validFor={text} />,
    problem: <ProblemPage shell={shell} status={404} title={text} detail={text} requestId={text} />,
  }
}

function pagesOfLinks(text: string, language: Spoken) {
  const shell = stranger(text, language)
  const form = failedForm(text)
  return {
    fresh: <FreshPage shell={shell} form={form} next="/account" byPassword others={[]} />,
    mailPending: <MailPendingPage shell={shell} form={form} next="/account" />,
    mailLink: <MailLinkPage shell={shell} token={text} code={null} />,
    mailLinkElsewhere: <MailLinkPage shell={shell} token={text} code={text} />,
    ...secondFactorPages(shell, form, text),
    freshWithoutAny: <FreshPage shell={shell} form={form} next="/account" byPassword={false} others={[]} />,
    confirm: <ConfirmPage shell={shell} token={text} needsPassword={false} form={form} canChooseNew minLength={8} />,
    confirmElsewhere: <ConfirmPage shell={shell} token={text} needsPassword form={form} canChooseNew minLength={8} />,
    confirmWithout: (
      <ConfirmPage
        shell={shell}
        token={text}
        needsPassword
        hasPassword={false}
        form={form}
        canChooseNew
        minLength={8}
      />
    ),
    unlock: <UnlockPage shell={shell} token={text} />,
    reset: <ResetPage shell={shell} token={text} form={form} minLength={8} />,
    invite: <InvitePage shell={shell} token={text} form={form} username="optional" minLength={8} />,
    linkProblem: <LinkProblemPage shell={shell} kind="link_invalid" purpose="email_undo" />,
    disown: <DisownPage shell={shell} token={text} />,
    emailConfirm: <EmailConfirmPage shell={shell} token={text} form={form} needsPassword={false} />,
    emailConfirmElsewhere: <EmailConfirmPage shell={shell} token={text} form={form} needsPassword />,
    emailStop: <EmailStopPage shell={shell} token={text} />,
    emailUndo: <EmailUndoPage shell={shell} token={text} />,
    disowned: <DisownedPage shell={shell} />,
  }
}

function passkeysCard(shell: Shell, text: string) {
  const passkey = { id: text, label: text, synced: true, made: text, used: text }
  const signalled = { rpId: text, userId: text, name: text, displayName: text, accepted: [text] }
  return <PasskeysCard shell={shell} passkeys={[passkey]} signalled={signalled} />
}

function pagesInside(text: string, language: Spoken) {
  const shell = admin(text, language)
  const form = failedForm(text)
  const user = { email: text, username: text, role: text, emailConfirmed: true, locale: 'en', noticesNewDevice: true }
  const sessions = ['a', 'b'].map((id) => ({ id, current: id === 'a', device: text, place: text, lastSeen: text }))
  const forms = { profile: form, password: form, email: form, deletion: form }
  const languages = [{ tag: 'de', name: text }]
  const events = [{ event: text, when: text, from: text }]
  const account = {
    shell,
    user,
    sessions,
    events,
    forms,
    pendingEmail: text,
    notice: text,
    minLength: 8,
    asksPassword: true,
    languages,
  } as const
  return {
    homeInside: <HomePage shell={shell} />,
    account: <AccountPage {...account} username="optional" cards={[passkeysCard(shell, text)]} />,
    newPasskey: <NewPasskeyPage shell={shell} next="/account" offered />,
    ...adminPages(shell, text, form),
    unconfirmed: (
      <UnconfirmedPage
        shell={shell}
        email={text}
        notice={text}
        resend={form}
        change={form}
        pendingEmail={text}
        asksPassword
      />
    ),
  }
}
