import type { MailWords } from '../en/mail.ts'
import { accessMail } from './access-mail.ts'
import { addressMail } from './address-mail.ts'
import { mailLoginMail } from './mail-login-mail.ts'
import { notices } from './mail-notices.ts'
import { secondFactorMail } from './second-factor-mail.ts'

export const mail: MailWords = {
  values: {
    program: 'un programma',
    unknownBrowser: 'un browser sconosciuto',
    unknownPlace: 'un browser o un luogo sconosciuto',
    support: 'Aiuto',
    terms: "Condizioni d'uso",
    privacy: 'Privacy',
    known:
      'Qualcuno, speriamo tu, ha appena provato a registrarsi su {appName} con questo indirizzo. Con questo indirizzo hai già un account, quindi non è cambiato nulla. Se eri tu, ti basta accedere:',
    logIn: 'Accedi',
    knownBy:
      "Qualcuno, speriamo tu, ha appena effettuato l'accesso a {appName} con {provider} e questo indirizzo. Con questo indirizzo hai già un account, quindi non è cambiato nulla. Se eri tu, associa {provider} al tuo account: apri questo link nel browser in cui hai iniziato e conferma lì una volta che l'account è tuo:",
    connect: 'Associa {provider}',
  },
  common: {
    linkHint: 'Se il pulsante non funziona, apri questo link:',
    linkEnd: 'Scadenza del link: {expires}.',
    when: 'Quando:',
    from: 'Da dove:',
    foot: 'Questa e-mail riguarda un account su {appName} con questo indirizzo. Non ti chiediamo mai la password o un codice, né per e-mail né al telefono.',
  },
  confirm: {
    subject: 'Conferma il tuo indirizzo per {appName}',
    preview: 'Poi il tuo account è pronto. Scadenza del link: {expires}.',
    heading: 'Conferma il tuo indirizzo',
    intro:
      "Qualcuno, speriamo tu, si è appena registrato su {appName} con questo indirizzo. Se eri tu, ti diamo il benvenuto: conferma che l'indirizzo è tuo e il tuo account è pronto.",
    button: "Conferma l'indirizzo",
    codeIntro: 'Oppure inserisci questo codice nella pagina della registrazione:',
    ends: 'Il codice vale 10 minuti. Scadenza del link: {expires}. Non condividere né il codice né il link.',
    notYou:
      'Non eri tu? Allora qualcuno ha inserito il tuo indirizzo, forse per errore. Non usare né il pulsante né il codice. Se ce lo dici, eliminiamo subito la registrazione:',
    disown: 'Non ero io',
  },
  already_registered: {
    subject: 'Hai già un account su {appName}',
    preview: 'Qualcuno ha provato a registrarsi con il tuo indirizzo. Non è cambiato nulla.',
    heading: 'Hai già un account',
    intro: '{told}',
    button: '{action}',
    forgotten: 'Hai dimenticato la password? Questa pagina ti aiuta:',
    reset: 'Scegli una nuova password',
    notYou: 'Non eri tu? Allora non devi fare nulla. Nessuno è entrato nel tuo account e nessuno ha saputo che esiste.',
  },
  sign_up_again: {
    subject: 'La tua registrazione su {appName} è scaduta',
    preview: 'Non è stata confermata in tempo. Per registrarti di nuovo basta un minuto.',
    heading: 'La tua registrazione è scaduta',
    intro:
      "Qualcuno, speriamo tu, ha appena chiesto a {appName} un'e-mail per questo indirizzo. C'era una registrazione che non è stata confermata in tempo, quindi non esiste alcun account. Se eri tu, registrati di nuovo:",
    button: 'Registrati di nuovo',
    notYou:
      'Non eri tu? Allora non devi fare nulla. Con il tuo indirizzo non esiste alcun account e nessuno ne ha ottenuto uno.',
  },
  reset: {
    subject: 'Scegli una nuova password per {appName}',
    preview: 'Scadenza del link: {expires}.',
    heading: 'Scegli una nuova password',
    intro:
      'Qualcuno, speriamo tu, ha richiesto una nuova password per il tuo account su {appName}. Puoi sceglierla qui. Poi tutti i dispositivi vengono scollegati e accedi con la nuova password.',
    button: 'Scegli una nuova password',
    notYou:
      "Non eri tu? Allora non devi fare nulla. La tua password resta com'è e senza questa e-mail nessuno può cambiarla in questo modo.",
  },
  operator_alert: {
    subject: "L'invio delle e-mail di {appName} richiede attenzione",
    preview: "Ne ricevi al massimo una all'ora per ogni causa.",
    heading: "L'invio delle e-mail richiede attenzione",
    intro: "Sei tu a gestire {appName}. Questo è un avviso: ne mandiamo al massimo uno all'ora per ogni causa.",
    what: 'Che cosa:',
    button: "Apri l'amministrazione",
  },
  ...addressMail,
  ...accessMail,
  login_trouble: {
    subject: 'Molti accessi non riusciti su {appName}',
    preview: 'Il tuo account è al sicuro. Ecco come entrare senza attendere.',
    heading: 'Qualcuno sta provando la tua password',
    intro:
      'Per il tuo account su {appName} ci sono stati 20 tentativi di accesso falliti di seguito. Tra un tentativo e il successivo ora bisogna attendere, quindi tirare a indovinare non porta a nulla.',
    button: 'Accedi senza attendere',
    notYou:
      'Se eri tu, apri il link nel browser con cui vuoi accedere: non dovrà attendere per i tentativi di altri. Se non eri tu, non devi fare nulla.',
    reset: 'Se hai dimenticato la password, scegline una nuova',
  },
  ...secondFactorMail,
  ...mailLoginMail,
  invitation: {
    subject: 'Il tuo invito a {appName}',
    preview: 'Scegli una password e il tuo account è pronto.',
    heading: 'Hai ricevuto un invito',
    intro: 'Chi gestisce {appName} ha preparato un account per questo indirizzo. Scegli una password ed è tuo.',
    button: "Accetta l'invito",
    notYou: "Non te lo aspettavi o non lo vuoi? Allora non devi fare nulla. L'invito scade da solo.",
  },
  ...notices,
}
