import type { Words } from '../words.ts'

export const secondFactor: Words['secondFactor'] = {
  title: 'Secondo fattore',
  app: 'App di autenticazione',
  isOn: 'Attivo',
  offText:
    "Con un'app che genera codici, una password rubata da sola non apre nulla. Per il giorno in cui perdi il telefono ricevi dei codici di recupero.",
  setUp: "Configura un'app di autenticazione",
  left: 'Codici di recupero rimasti: {count}.',
  few: 'Sono rimasti pochi codici di recupero. Creane di nuovi e conservali in un luogo sicuro.',
  renew: 'Crea nuovi codici di recupero',
  forget: 'Chiedi di nuovo il codice a tutti i browser',
  remove: "Rimuovi l'app di autenticazione",
  sure: "D'ora in poi accedere con la sola password?",
  setup: {
    title: "Configura un'app di autenticazione",
    text: "Inquadra questa immagine con un'app che genera codici, come quella del tuo telefono o del tuo gestore di password.",
    picture: "Un'immagine che contiene la chiave per l'app",
    open: "L'app è su questo dispositivo: aprila",
    byHand: 'Oppure inserisci lì questa chiave:',
    submit: 'Attiva',
  },
  mailCode: {
    text: 'Il primo fattore di un account di amministrazione richiede anche un codice che ti inviamo via e-mail.',
    send: 'Inviami il codice',
    label: "Codice dell'e-mail",
    hint: '6 cifre, valido 10 minuti.',
  },
  codes: {
    title: 'I tuoi codici di recupero',
    done: 'Il secondo fattore è attivo.',
    text: "Ognuno di questi codici apre il tuo account una volta al posto dell'app. Stampali o conservali in un luogo sicuro: vengono mostrati solo ora.",
    kept: 'Li ho conservati',
  },
  recovery: {
    none: "Non ho né l'app né un codice",
    offer:
      'Con un link che ti inviamo per e-mail, il secondo fattore viene rimosso dopo un periodo di attesa. Fino ad allora ogni e-mail che lo riguarda permette di bloccare la rimozione.',
    ask: 'Inviami il link',
    mailed: {
      title: 'Controlla la tua posta',
      text: "Ti stiamo inviando un link che fa iniziare l'attesa.",
    },
    confirm: {
      title: "Iniziare l'attesa?",
      text: "Dopo l'attesa il tuo account chiede solo la password. Se nel frattempo viene usata l'app o un codice di recupero, l'attesa si interrompe.",
      submit: "Inizia l'attesa",
    },
    started: {
      title: "L'attesa è iniziata",
      text: "Fine dell'attesa: {ends}. Poi accedi con la tua password. Te lo abbiamo comunicato per e-mail.",
    },
    stop: {
      title: 'Bloccare il recupero?',
      text: "Il tuo secondo fattore resta com'è e per 30 giorni non può iniziare nessun altro recupero.",
      submit: 'Blocca',
    },
    stopped: {
      title: 'Il recupero è bloccato',
      text: "Il tuo secondo fattore resta com'è. Qualcuno conosce la tua password: scegline una nuova.",
    },
  },
  proof: {
    code: 'Codice della tua app di autenticazione',
    codeHint: 'Le sei cifre che mostra in questo momento.',
    recoveryCode: 'Codice di recupero',
    submit: 'Continua',
    trust: "Non chiederlo più in questo browser per un po'",
    lost: "Non posso usare l'app: inserisco un codice di recupero",
  },
}
