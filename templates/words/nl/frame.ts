import type { Words } from '../words.ts'

export const frame: Words['frame'] = {
  failed: 'Fout: {title}',
  skip: 'Naar de inhoud',
  menu: 'Account',
  admin: 'Beheer',
  account: 'Account',
  logOut: 'Uitloggen',
  language: 'Taal',
  languageIs: 'Taal: {name}',
  support: 'Hulp',
  terms: 'Voorwaarden',
  privacy: 'Privacy',
  optional: '(optioneel)',
  challengeNeedsScript: 'Dit formulier heeft JavaScript nodig: het controleert of je geen programma bent.',
  newPasswordHint: 'Minstens {count} tekens. Een lange zin is prima, net als een voorstel van je wachtwoordmanager.',
  script: {
    show: 'Tonen',
    showPassword: 'Wachtwoord tonen',
    hide: 'Verbergen',
    hidePassword: 'Wachtwoord verbergen',
    tooShort: 'Nog niet lang genoeg',
    longEnough: 'Lang genoeg',
    goodLength: 'Een goede lengte',
  },
}

export const home: Words['home'] = {
  title: 'Welkom',
  heading: 'Welkom bij {appName}',
  signedIn: 'Je bent ingelogd als {email}.',
  toAccount: 'Naar je account',
  signedOut: 'Maak een account aan, of log in als je er al een hebt.',
  register: 'Account aanmaken',
  logIn: 'Inloggen',
}
