import type { Words } from '../words.ts'

export const recovery: Words['recovery'] = {
  title: 'Scegli una nuova password',
  email: 'E-mail',
  ask: 'Inserisci il tuo indirizzo e ti invieremo un link.',
  send: 'Inviami il link',
  back: "Torna all'accesso",
  sentTitle: 'Controlla la tua posta',
  sent: "Se per questo indirizzo esiste un account, un'e-mail con un link è in arrivo.",
  validFor: 'Il link funziona una sola volta. Durata: {duration}.',
  nothing: 'Non è arrivato nulla?',
  wait: 'Attendi qualche minuto e guarda anche nella cartella dello spam.',
  otherAddress: 'Forse per registrarti hai usato un altro indirizzo: {tryAgain}.',
  tryAgain: 'riprova',
  loggedOut: 'Così esci da tutti gli altri dispositivi.',
  newPassword: 'Nuova password',
  submit: 'Salva la nuova password',
  notices: {
    email_stopped: "Il tuo indirizzo resta com'è e nessun dispositivo è più collegato. Ora scegli una nuova password.",
    identity_undone:
      "Quell'account è stato dissociato e nessun dispositivo è più collegato. Ora scegli una nuova password.",
    email_restored:
      'Il tuo account ha di nuovo il vecchio indirizzo e nessun dispositivo è più collegato. Ora scegli una nuova password.',
  },
}

export const address: Words['address'] = {
  confirm: {
    title: 'Conferma il tuo nuovo indirizzo',
    text: 'Da ora accedi con questo indirizzo e qui ricevi le nostre e-mail. Esci da tutti gli altri dispositivi.',
    submit: 'Usa questo indirizzo',
    elsewhere: "Qui non hai effettuato l'accesso a quell'account. Inserisci la sua password per dimostrare che sei tu.",
    password: 'Password del tuo account',
    logIn: 'Oppure prima accedi',
  },
  stop: {
    title: 'Blocca il cambio di indirizzo',
    text: 'Il tuo account mantiene il suo indirizzo e tutti i dispositivi vengono scollegati. Chi ha richiesto il cambio conosce la tua password: per questo poi ne scegli una nuova, con un link che inviamo a questo indirizzo.',
    submit: 'Blocca e scollega tutti',
  },
  undo: {
    title: 'Annulla il cambio',
    heading: 'Annulla il cambio di indirizzo',
    text: 'Il tuo account riprende questo indirizzo e tutti i dispositivi vengono scollegati. Anche la password non vale più: poi ne scegli una nuova, con un link che inviamo a questo indirizzo.',
    submit: 'Ripristina il mio indirizzo',
  },
}

export const linkProblem: Words['linkProblem'] = {
  titles: {
    link_used: 'Questo link è già stato usato',
    link_expired: 'Questo link è scaduto',
    link_invalid: 'Questo link non funziona',
  },
  reasons: {
    link_expired: 'Per proteggere gli account, i link delle nostre e-mail valgono solo per un tempo limitato.',
    link_invalid: 'È incompleto. Forse è stato tagliato lungo il percorso: aprilo di nuovo dall’e-mail.',
    link_used:
      'Ogni nostro link funziona una sola volta. Se non sei stato tu a usarlo, lo ha sostituito un’e-mail più recente o una modifica al tuo account.',
  },
  ways: {
    identity_undo: {
      advice:
        'Se quell’account è già dissociato, scegli una nuova password. Altrimenti accedi e dissocialo nella pagina del tuo account.',
      label: 'Scegli una nuova password',
    },
    reset: {
      advice: 'Se vuoi ancora una nuova password, richiedi un nuovo link.',
      label: 'Inviami un nuovo link',
    },
    confirm: {
      advice: 'Se il tuo indirizzo è già confermato, ti basta accedere. Altrimenti richiedi un nuovo link.',
      label: 'Inviami un nuovo link',
    },
    disown: {
      advice: 'Non devi fare nulla: una registrazione che nessuno conferma scompare da sola.',
      label: 'Vai alla pagina iniziale',
    },
    login: { advice: "Se non hai ancora effettuato l'accesso, richiedi un'altra e-mail.", label: 'Accedi' },
    recovery: {
      advice: 'Accedi di nuovo con la tua password e richiedi un altro link.',
      label: 'Accedi',
    },
    recovery_stop: {
      advice:
        'Forse è già stato bloccato o si è già concluso. La pagina del tuo account dice se un secondo fattore è attivo.',
      label: 'Vai al tuo account',
    },
    unlock: {
      advice: 'Attendi un momento e accedi, oppure scegli una nuova password, che vale subito.',
      label: 'Scegli una nuova password',
    },
    email_change: {
      advice: 'Se hai già aperto questo link, il tuo indirizzo è cambiato. Altrimenti accedi e richiedine un altro.',
      label: 'Vai al tuo account',
    },
    email_stop: {
      advice:
        "Se l'indirizzo del tuo account è già stato cambiato, l'e-mail che te lo ha comunicato contiene un link per annullare. Per sicurezza, scegli una nuova password.",
      label: 'Scegli una nuova password',
    },
    email_undo: {
      advice:
        'Se il tuo account ha di nuovo il vecchio indirizzo, scegli una nuova password. Altrimenti accedi e cambialo da lì.',
      label: 'Scegli una nuova password',
    },
    invite: {
      advice: 'Se hai già accettato questo invito, accedi. Altrimenti chiedine un altro a chi te lo ha mandato.',
      label: 'Accedi',
    },
  },
}
