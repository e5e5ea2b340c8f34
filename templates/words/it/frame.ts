import type { Words } from '../words.ts'

export const frame: Words['frame'] = {
  failed: 'Errore: {title}',
  skip: 'Vai al contenuto',
  menu: 'Account',
  admin: 'Amministrazione',
  account: 'Account',
  logOut: 'Esci',
  language: 'Lingua',
  languageIs: 'Lingua: {name}',
  support: 'Aiuto',
  terms: "Condizioni d'uso",
  privacy: 'Privacy',
  optional: '(facoltativo)',
  challengeNeedsScript: 'Questo modulo richiede JavaScript: serve a verificare che tu non sia un programma.',
  newPasswordHint:
    'Numero minimo di caratteri: {count}. Va bene una frase lunga, oppure la proposta del tuo gestore di password.',
  script: {
    show: 'Mostra',
    showPassword: 'Mostra la password',
    hide: 'Nascondi',
    hidePassword: 'Nascondi la password',
    tooShort: 'Ancora troppo corta',
    longEnough: 'Abbastanza lunga',
    goodLength: 'Una buona lunghezza',
  },
}

export const home: Words['home'] = {
  title: 'Ti diamo il benvenuto',
  heading: 'Ti diamo il benvenuto su {appName}',
  signedIn: "Hai effettuato l'accesso come {email}.",
  toAccount: 'Vai al tuo account',
  signedOut: 'Crea un account oppure accedi, se ne hai già uno.',
  register: 'Crea un account',
  logIn: 'Accedi',
}
