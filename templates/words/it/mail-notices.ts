import type { notices as english } from '../en/mail-notices.ts'

export const notices: typeof english = {
  password_breached: {
    subject: 'Cambia la tua password per {appName}',
    preview: 'È in un elenco di password rubate.',
    heading: 'La tua password è in un elenco di password rubate',
    intro:
      'La password del tuo account su {appName} si trova in un elenco pubblico di password rubate da qualche parte, non necessariamente a te e non da noi. Altri provano ciò che trovano in questi elenchi.',
    advice: "Il tuo account funziona ancora. Scegli un'altra password e cambia questa ovunque tu la usi.",
    button: 'Scegli una nuova password',
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
}
