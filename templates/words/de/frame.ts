import type { Words } from '../words.ts'

export const frame: Words['frame'] = {
  skip: 'Zum Inhalt',
  failed: 'Fehler: {title}',
  menu: 'Konto',
  admin: 'Verwaltung',
  account: 'Konto',
  logOut: 'Abmelden',
  language: 'Sprache',
  languageIs: 'Sprache: {name}',
  support: 'Hilfe',
  terms: 'Nutzungsbedingungen',
  privacy: 'Datenschutz',
  optional: '(freiwillig)',
  challengeNeedsScript: 'Dieses Formular braucht JavaScript: Es prüft, dass Sie kein Programm sind.',
  newPasswordHint: 'Mindestens {count} Zeichen. Gut sind ein langer Satz oder ein Vorschlag Ihres Passwort-Managers.',
  script: {
    show: 'Anzeigen',
    showPassword: 'Passwort anzeigen',
    hide: 'Verbergen',
    hidePassword: 'Passwort verbergen',
    tooShort: 'Noch zu kurz',
    longEnough: 'Lang genug',
    goodLength: 'Eine gute Länge',
  },
}

export const home: Words['home'] = {
  title: 'Willkommen',
  heading: 'Willkommen bei {appName}',
  signedIn: 'Sie sind als {email} angemeldet.',
  toAccount: 'Zu Ihrem Konto',
  signedOut: 'Erstellen Sie ein Konto, oder melden Sie sich an, wenn Sie schon eines haben.',
  register: 'Konto erstellen',
  logIn: 'Anmelden',
}
