import type { accessMail as AccessMail } from '../en/access-mail.ts'

export const accessMail: typeof AccessMail = {
  identity_linked: {
    subject: 'Un altro modo di accedere a {appName}',
    preview: 'Se eri tu, non devi fare nulla.',
    heading: 'È stato associato un account di un altro servizio',
    intro:
      "Al tuo account su {appName} è stato associato un account di un altro servizio: chi ha effettuato l'accesso lì può usarlo per accedere qui. Se eri tu, va tutto bene e non devi fare nulla.",
    notYou:
      "Non eri tu? Allora annulla l'associazione. Puoi farlo per 7 giorni con questo link: quell'account viene di nuovo dissociato e tutti i dispositivi vengono scollegati. Poi scegli una nuova password:",
    button: "Annulla l'associazione",
  },
  identity_unlinked: {
    subject: 'È stato rimosso un modo di accedere a {appName}',
    preview: 'Se eri tu, non devi fare nulla.',
    heading: 'È stato dissociato un account di un altro servizio',
    intro:
      'Dal tuo account su {appName} è stato dissociato un account di un altro servizio: nessuno può più usarlo per accedere. Se eri tu, va tutto bene e non devi fare nulla.',
    devices: 'Guarda come puoi accedere',
    notYou: 'Non eri tu? Allora scegli subito una nuova password. Così tutti i dispositivi vengono scollegati:',
    button: 'Scegli una nuova password',
  },
  passkey_added: {
    subject: 'È stata aggiunta una passkey al tuo account su {appName}',
    preview: 'Se eri tu, non devi fare nulla.',
    heading: 'Ora puoi accedere con una passkey',
    intro:
      'Al tuo account su {appName} è stata aggiunta una passkey: chi la possiede può usarla per accedere. Se eri tu, va tutto bene e non devi fare nulla.',
    devices: 'Guarda le passkey del tuo account',
    notYou:
      'Non eri tu? Allora scegli subito una nuova password, così tutti i dispositivi vengono scollegati, poi usala per accedere e rimuovi la passkey:',
    button: 'Scegli una nuova password',
  },
  passkey_removed: {
    subject: 'È stata rimossa una passkey dal tuo account su {appName}',
    preview: 'Se eri tu, non devi fare nulla.',
    heading: 'È stata rimossa una passkey',
    intro:
      'Dal tuo account su {appName} è stata rimossa una passkey: nessuno può più usarla per accedere. Se eri tu, va tutto bene e non devi fare nulla.',
    devices: 'Guarda le passkey del tuo account',
    notYou: 'Non eri tu? Allora scegli subito una nuova password. Così tutti i dispositivi vengono scollegati:',
    button: 'Scegli una nuova password',
  },
  passkey_counter: {
    subject: 'Una passkey del tuo account su {appName} potrebbe essere stata copiata',
    preview: "È raro e per lo più innocuo. Dai un'occhiata.",
    heading: 'Forse la stessa passkey è usata in due posti',
    intro:
      "Qualcuno ha appena effettuato l'accesso al tuo account su {appName} con una passkey il cui contatore non è avanzato. Succede quando due dispositivi usano la stessa passkey e può significare che è stata copiata.",
    devices: 'Guarda le passkey del tuo account',
    notYou:
      'Se eri tu, rimuovi quella passkey e creane una nuova quando hai tempo. Se non eri tu, scegli subito una nuova password, così tutti i dispositivi vengono scollegati, e poi rimuovi la passkey:',
    button: 'Scegli una nuova password',
  },
}
