import type { mailLoginMail as english } from '../en/mail-login-mail.ts'

export const mailLoginMail: typeof english = {
  login: {
    subject: 'Accedi a {appName}',
    preview: 'Con il link o il codice. Scadenza: {expires}.',
    heading: 'Ecco il tuo accesso',
    intro:
      'Qualcuno, speriamo tu, vuole accedere al tuo account su {appName}. Apri questo link nel browser in cui lo hai richiesto:',
    button: 'Accedi',
    codeIntro: 'Oppure inserisci lì questo codice:',
    notYou: 'Non eri tu? Allora non devi fare nulla. Non dire il codice a nessuno: nessuno di noi te lo chiederà.',
  },
  login_unknown: {
    subject: 'Nessun account su {appName} con questo indirizzo',
    preview: 'Puoi usarlo per registrarti.',
    heading: 'Non esiste alcun account',
    intro:
      'Qualcuno, speriamo tu, voleva accedere a {appName} con questo indirizzo. Con questo indirizzo non esiste alcun account. Se eri tu, puoi registrarti:',
    button: 'Crea un account',
    notYou: 'Non eri tu? Allora non devi fare nulla.',
  },
}
