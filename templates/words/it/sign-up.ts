import type { Words } from '../words.ts'

export const signUp: Words['signUp'] = {
  email: 'E-mail',
  password: 'Password',
  username: 'Nome utente',
  usernameHint: 'Lettere, cifre, punti e trattini bassi, con una lettera iniziale.',
  register: {
    title: 'Crea un account',
    emailHint: 'Ti inviamo un link per verificare che sia tuo.',
    repeat: 'Ripeti la password',
    addPassword: 'Scegli anche una password',
    addUsername: 'Scegli un nome utente',
    submit: "Crea l'account",
    haveOne: 'Ho già un account',
  },
  pending: {
    title: 'Controlla la tua posta',
    sentTo: "Stiamo inviando un'e-mail a {email}. Apri il link che contiene, oppure inserisci qui il suo codice.",
    yourAddress: 'il tuo indirizzo',
    code: 'Codice',
    codeHint: '6 cifre, valido 10 minuti.',
    passwordHint: 'Quella scelta alla registrazione, che hai fatto in un altro browser.',
    submit: 'Conferma',
    nothing: 'Non è arrivato nulla?',
    wait: 'Attendi qualche minuto e guarda anche nella cartella dello spam.',
    member: 'Se hai già un account, {logIn} o {reset}.',
    logIn: 'accedi',
    reset: 'scegli una nuova password',
    again: "Invia di nuovo l'e-mail",
    wrongAddress: 'Indirizzo sbagliato?',
    rightAddress: 'Il tuo indirizzo e-mail corretto',
    sendThere: 'Invia a questo indirizzo',
    troubles: {
      delayed: "L'e-mail ci mette più del solito. Continuiamo a provare: tu non devi fare nulla.",
      bounced: "Non è stato possibile consegnare l'e-mail. Controlla l'indirizzo e correggilo qui sotto.",
    },
    notices: {
      sent: "Se questo indirizzo è in attesa di conferma, un'altra e-mail è in arrivo.",
      corrected: "Stiamo inviando l'e-mail al nuovo indirizzo.",
    },
  },
  ask: {
    titles: {
      none: 'Conferma il tuo indirizzo',
      link_expired: 'Questo link è scaduto',
      link_invalid: 'Questo link non funziona',
    },
    openings: {
      none: "Inserisci l'indirizzo che hai usato per registrarti e ti invieremo un link per confermarlo.",
      link_expired: 'I link valgono per un tempo limitato. Te ne inviamo volentieri uno nuovo.',
      link_invalid: 'Forse è incompleto o è già stato usato. Te ne inviamo volentieri uno nuovo.',
    },
    submit: 'Inviami un nuovo link',
    confirmed: 'Hai già confermato? Allora {logIn}.',
    logIn: 'accedi',
  },
  confirm: {
    title: 'Conferma il tuo indirizzo',
    oneClick: 'Un clic e il tuo account è pronto.',
    elsewhereWithout:
      'La registrazione è avvenuta in un altro browser. Scegli una password per il tuo account e il tuo indirizzo è confermato.',
    elsewhere:
      "Hai aperto il link in un browser diverso da quello della registrazione. La password dimostra che l'account è davvero tuo.",
    passwordHint: 'Quella scelta alla registrazione.',
    chooseNew: "L'hai dimenticata? Scegline una nuova",
    newPassword: 'Nuova password',
    submit: 'Conferma il mio indirizzo',
  },
  disown: {
    title: 'Non eri tu?',
    text: 'Qualcuno ha inserito il tuo indirizzo su {appName}, forse per errore. Senza di te non può usarlo. Possiamo anche eliminare subito ciò che ha inserito.',
    submit: 'Elimina questa registrazione',
    doneTitle: 'La registrazione è stata eliminata',
    done: "Ciò che era stato inserito con il tuo indirizzo è eliminato e il link nell'e-mail non funziona più. Non devi fare altro.",
  },
  invite: {
    title: 'Il tuo account ti aspetta',
    text: 'Scegli una password e il tuo account su {appName} è pronto.',
    submit: 'Salva la password',
  },
  unconfirmed: {
    title: 'Manca solo un passo',
    text: "Prima di entrare, conferma che {email} è il tuo indirizzo. Apri il link nell'e-mail che abbiamo inviato lì.",
    again: "Invia di nuovo l'e-mail",
    nothing: 'Dopo qualche minuto non è arrivato nulla? Guarda anche nella cartella dello spam.',
    wrongAddress: 'Indirizzo sbagliato?',
    notices: {
      email_requested: 'Stiamo inviando un link al nuovo indirizzo.',
      email_kept: "Il tuo indirizzo resta com'è.",
    },
  },
}
