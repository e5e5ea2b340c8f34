import type { addressMail as english } from '../en/address-mail.ts'

export const addressMail: typeof english = {
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
  username_changed: {
    subject: 'Il tuo nome utente su {appName} è stato cambiato',
    preview: 'Se eri tu, non devi fare nulla.',
    heading: 'Il tuo nome utente è stato cambiato',
    intro:
      'Il nome utente del tuo account su {appName} è stato cambiato. Se accedi con il nome utente, da ora vale quello nuovo. Se eri tu, va tutto bene e non devi fare nulla.',
    notYou:
      'Non eri tu? Allora scegli subito una nuova password, così tutti i dispositivi vengono scollegati, e ripristina il nome nella pagina del tuo account:',
    button: 'Scegli una nuova password',
  },
}
