import { AppsCard } from '#templates/pages/oidc/apps-card.tsx'
import { NewPasskeyPage } from '#templates/pages/passkeys/new-passkey.tsx'
import { PasskeysCard } from '#templates/pages/passkeys/passkeys-card.tsx'
import { AccountPage, type AccountProps } from '#templates/pages/profile/account.tsx'
import { IdentitiesCard } from '#templates/pages/providers/buttons.tsx'
import { SecondFactorCard } from '#templates/pages/second-factor/card.tsx'
import { namedLanguages } from '#templates/words/languages.ts'
import type { Made } from './made.ts'
import { shownProviders } from './provider-states.tsx'

/** The page of an account. */
export function accountStates(made: Made) {
  const { inside, say, form } = made
  const { profile, problems } = inside.words
  const forms = { profile: form(), email: form(), password: form(), deletion: form() }
  const wrong = { ...forms, password: form({ current_password: problems.password_wrong }) }
  const plain = accountOf(made)
  return {
    account: <AccountPage {...plain} forms={forms} />,
    accountFull: (
      <AccountPage
        {...plain}
        forms={forms}
        cards={cards(made)}
        pendingEmail={say('countess@example.com')}
        notice={say(profile.done.email_requested)}
      />
    ),
    accountRefused: <AccountPage {...plain} forms={wrong} />,
    newPasskey: <NewPasskeyPage shell={inside} next="/account" offered takesMailCode />,
  }
}

const accountOf = ({ inside, say, moment }: Made): Omit<AccountProps, 'forms'> => ({
  shell: inside,
  user: {
    ...{ email: say('ada@example.com'), username: say('ada'), role: say('user'), emailConfirmed: true },
    ...{ locale: inside.language.tag, noticesNewDevice: true },
  },
  sessions: [
    { id: 'a', current: true, device: say('Firefox, Linux'), place: say('PT'), lastSeen: moment },
    { id: 'b', current: false, device: say('Safari, iOS'), place: say('DE'), lastSeen: moment },
  ],
  events: [{ event: say('logged_in'), when: moment, from: say('Firefox, Linux, PT') }],
  pendingEmail: null,
  username: 'optional',
  languages: namedLanguages.map(({ tag, name }) => ({ tag, name: say(name) })),
  minLength: 8,
  asksPassword: true,
})

function cards({ inside, say, moment }: Made) {
  const passkey = { id: say('p'), label: say('iCloud'), synced: true, made: moment, used: moment }
  const signalled = {
    ...{ rpId: say('example.com'), userId: say('u'), name: say('ada'), displayName: say('ada') },
    accepted: [say('p')],
  }
  const google = { id: 'i', title: say('Google'), email: say('ada@example.org'), linked: moment }
  const app = { clientId: say('shop'), name: say('The shop'), scopes: ['openid', 'email', 'offline_access'] }
  return [
    <PasskeysCard shell={inside} passkeys={[passkey]} signalled={signalled} />,
    <SecondFactorCard left={2} trusts />,
    <IdentitiesCard identities={[google]} others={shownProviders(say)} />,
    <AppsCard apps={[app]} />,
  ]
}
