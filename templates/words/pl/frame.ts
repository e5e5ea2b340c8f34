import type { Words } from '../words.ts'

export const frame: Words['frame'] = {
  failed: 'Błąd: {title}',
  skip: 'Przejdź do treści',
  menu: 'Konto',
  admin: 'Administracja',
  account: 'Konto',
  logOut: 'Wyloguj się',
  language: 'Język',
  languageIs: 'Język: {name}',
  support: 'Pomoc',
  terms: 'Regulamin',
  privacy: 'Prywatność',
  optional: '(opcjonalnie)',
  challengeNeedsScript: 'Ten formularz wymaga JavaScriptu: sprawdza, czy nie wypełnia go program.',
  newPasswordHint:
    'Liczba znaków: co najmniej {count}. Dobre będzie długie zdanie albo propozycja Twojego menedżera haseł.',
  script: {
    show: 'Pokaż',
    showPassword: 'Pokaż hasło',
    hide: 'Ukryj',
    hidePassword: 'Ukryj hasło',
    tooShort: 'Jeszcze za krótkie',
    longEnough: 'Wystarczająco długie',
    goodLength: 'Dobra długość',
  },
}

export const home: Words['home'] = {
  title: 'Witamy',
  heading: 'Witamy w serwisie {appName}',
  signedIn: 'Zalogowane konto: {email}.',
  toAccount: 'Przejdź do konta',
  signedOut: 'Załóż konto albo zaloguj się, jeśli już je masz.',
  register: 'Załóż konto',
  logIn: 'Zaloguj się',
}
