import type { MailWords } from '../en/mail.ts'

export const mail: MailWords = {
  values: {
    program: 'un programma',
    unknownBrowser: 'un browser sconosciuto',
    unknownPlace: 'un browser o un luogo sconosciuto',
    support: 'Aiuto',
    terms: "Condizioni d'uso",
    privacy: 'Privacy',
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
    intro:
      'Qualcuno, speriamo tu, ha appena provato a registrarsi su {appName} con questo indirizzo. Con questo indirizzo hai già un account, quindi non è cambiato nulla. Se eri tu, ti basta accedere:',
    button: 'Accedi',
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
  password_changed: {
    subject: 'La tua password per {appName} è stata cambiata',
    preview: 'Se eri tu, non devi fare nulla.',
    heading: 'La tua password è stata cambiata',
    intro: 'La password del tuo account su {appName} è stata cambiata. Se eri tu, va tutto bene e non devi fare nulla.',
    notYou:
      "Non eri tu? Allora scegli subito una nuova password. Così tutti i dispositivi vengono scollegati, anche quello dell'intruso:",
    button: 'Scegli una nuova password',
  },
  email_change: {
    subject: 'Conferma il tuo nuovo indirizzo per {appName}',
    preview: 'Fino ad allora il tuo account mantiene il vecchio indirizzo.',
    heading: 'Conferma il tuo nuovo indirizzo',
    intro:
      "Qualcuno, speriamo tu, vuole usare questo indirizzo per il proprio account su {appName}. Conferma che è tuo. Fino ad allora l'account mantiene il vecchio indirizzo.",
    button: 'Usa questo indirizzo',
    notYou: 'Non eri tu? Allora non devi fare nulla. Senza la tua conferma questo indirizzo non viene usato.',
  },
  email_change_requested: {
    subject: 'Qualcuno vuole cambiare il tuo indirizzo su {appName}',
    preview: 'Se eri tu, non devi fare nulla.',
    heading: 'È stato richiesto un altro indirizzo',
    intro:
      "Qualcuno, speriamo tu, ha chiesto che il tuo account su {appName} abbia l'indirizzo {newAddress} al posto di questo. Finché quell'indirizzo non è confermato, non cambia nulla. Se eri tu, va tutto bene e qui non devi fare nulla.",
    notYou:
      'Non eri tu? Allora qualcuno conosce la tua password. Questo link blocca il cambio e scollega tutti i dispositivi. Poi scegli una nuova password:',
    button: 'Blocca il cambio',
  },
  email_changed: {
    subject: 'Il tuo indirizzo per {appName} è stato cambiato',
    preview: 'Se eri tu, non devi fare nulla.',
    heading: 'Il tuo indirizzo è stato cambiato',
    intro:
      "Il tuo account su {appName} ora ha l'indirizzo {newAddress} e non più questo. Se eri tu, va tutto bene e non devi fare nulla.",
    notYou:
      'Non eri tu? Allora annulla il cambio. Puoi farlo per 7 giorni con questo link: il tuo account riprende il vecchio indirizzo e tutti i dispositivi vengono scollegati. Poi scegli una nuova password:',
    button: 'Annulla il cambio',
  },
  new_device: {
    subject: 'Nuovo accesso al tuo account su {appName}',
    preview: 'Se eri tu, non devi fare nulla.',
    heading: 'Un accesso da un nuovo dispositivo',
    intro:
      "Qualcuno ha effettuato l'accesso al tuo account su {appName} da un dispositivo che non avevamo mai visto. Se eri tu, va tutto bene e non devi fare nulla.",
    devices: "Guarda dove hai effettuato l'accesso",
    notYou: 'Non eri tu? Allora scegli subito una nuova password. Così tutti i dispositivi vengono scollegati:',
    button: 'Scegli una nuova password',
  },
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
  session_theft: {
    subject: 'Abbiamo terminato una sessione del tuo account su {appName}',
    preview: 'Accedi di nuovo e, per sicurezza, scegli una nuova password.',
    heading: 'Abbiamo terminato una delle tue sessioni',
    intro:
      'Una sessione del tuo account su {appName} è stata proseguita con una chiave che era già stata sostituita. Forse si è solo interrotta una connessione. Ma qualcuno potrebbe anche aver copiato la chiave, quindi abbiamo terminato quella sessione ovunque.',
    notYou:
      'Per sicurezza, scegli una nuova password. Così tutti i dispositivi vengono scollegati e poi puoi entrare solo tu:',
    button: 'Scegli una nuova password',
  },
  account_deleted: {
    subject: 'Il tuo account su {appName} è stato eliminato',
    preview: "È l'ultima e-mail che lo riguarda.",
    heading: 'Il tuo account è stato eliminato',
    intro:
      'Come richiesto, abbiamo eliminato il tuo account su {appName}. Nessuno può più accedervi. Grazie per il tempo passato con noi.',
    notYou:
      'Non eri tu? Allora qualcuno conosce la tua password. Cambiala ovunque la usi e scrivi a chi gestisce {appName}.',
  },
  invitation: {
    subject: 'Il tuo invito a {appName}',
    preview: 'Scegli una password e il tuo account è pronto.',
    heading: 'Hai ricevuto un invito',
    intro: 'Chi gestisce {appName} ha preparato un account per questo indirizzo. Scegli una password ed è tuo.',
    button: "Accetta l'invito",
    notYou: "Non te lo aspettavi o non lo vuoi? Allora non devi fare nulla. L'invito scade da solo.",
  },
}
