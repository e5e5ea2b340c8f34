import type { secondFactorMail as english } from '../en/second-factor-mail.ts'

export const secondFactorMail: typeof english = {
  factor_code: {
    subject: 'Il tuo codice per {appName}',
    preview: 'Per configurare il primo fattore di un account di amministrazione.',
    heading: 'Ecco il tuo codice',
    intro:
      'Qualcuno, speriamo tu, sta configurando il primo secondo fattore o la prima passkey del tuo account di amministrazione su {appName}. Inserisci lì questo codice:',
    codeEnd: 'Il codice è valido per 10 minuti. Non dirlo a nessuno: nessuno di noi te lo chiederà.',
    notYou: 'Non eri tu? Allora scegli subito una nuova password. Così tutti i dispositivi vengono scollegati:',
    button: 'Scegli una nuova password',
  },
  second_factor_on: {
    subject: 'Il tuo account su {appName} ora richiede un secondo fattore',
    preview: 'Se eri tu, non devi fare nulla.',
    heading: 'Un secondo fattore è attivo',
    intro:
      "Per il tuo account su {appName} è stata configurata un'app di autenticazione. D'ora in poi l'accesso con la password richiede anche il suo codice. Conserva in un luogo sicuro i codici di recupero mostrati in quel momento.",
    notYou: 'Non eri tu? Allora scegli subito una nuova password. Così tutti i dispositivi vengono scollegati:',
    button: 'Scegli una nuova password',
  },
  second_factor_off: {
    subject: 'Il tuo account su {appName} non richiede più un secondo fattore',
    preview: 'Se ne sei al corrente, non devi fare nulla.',
    heading: 'Il secondo fattore non è più attivo',
    intro:
      "L'app di autenticazione del tuo account su {appName} è stata rimossa, e con lei i suoi codici di recupero. Per accedere basta la password.",
    notYou:
      "Non eri tu e non l'avevi chiesto? Allora scegli subito una nuova password. Così tutti i dispositivi vengono scollegati:",
    button: 'Scegli una nuova password',
  },
  recovery_codes_renewed: {
    subject: 'Nuovi codici di recupero per il tuo account su {appName}',
    preview: 'Quelli vecchi non funzionano più.',
    heading: 'I tuoi codici di recupero sono nuovi',
    intro:
      'I codici di recupero del tuo account su {appName} sono stati creati di nuovo. Quelli che forse avevi stampato prima non funzionano più.',
    notYou: 'Non eri tu? Allora scegli subito una nuova password. Così tutti i dispositivi vengono scollegati:',
    button: 'Scegli una nuova password',
  },
  recovery_code_used: {
    subject: 'È stato usato un codice di recupero del tuo account su {appName}',
    preview: 'Se eri tu, non devi fare nulla. Codici rimasti: {left}.',
    heading: 'È stato usato un codice di recupero',
    intro:
      "Qualcuno, speriamo tu, ha usato uno dei codici di recupero del tuo account su {appName} al posto dell'app di autenticazione. Quel codice non funziona più. Codici rimasti: {left}. Puoi crearne di nuovi nella pagina del tuo account.",
    notYou: 'Non eri tu? Allora scegli subito una nuova password. Così tutti i dispositivi vengono scollegati:',
    button: 'Scegli una nuova password',
  },
  recovery_confirm: {
    subject: 'Rientra nel tuo account su {appName}',
    preview: "Senza l'app di autenticazione, dopo un periodo di attesa.",
    heading: "Hai perso l'app di autenticazione?",
    intro:
      'Qualcuno che conosce la tua password, speriamo tu, non può fornire il secondo fattore del tuo account su {appName}. Con questo link il secondo fattore verrà rimosso dopo un periodo di attesa, a meno che nel frattempo qualcuno non blocchi la rimozione.',
    button: "Inizia l'attesa",
    notYou:
      'Non eri tu? Allora qualcuno conosce la tua password: scegline subito una nuova. Senza questo link non succede nulla.',
  },
  recovery_started: {
    subject: 'Il secondo fattore del tuo account su {appName} verrà rimosso',
    preview: 'Data: {ends}, a meno che tu non blocchi la rimozione.',
    heading: 'È iniziato un recupero',
    intro:
      'Qualcuno che conosce la tua password e legge la tua posta, speriamo tu, ha perso il secondo fattore del tuo account su {appName}. Verrà rimosso dopo un periodo di attesa.',
    ending: "Fine dell'attesa:",
    notYou:
      'Non eri tu? Allora blocca il recupero qui e scegli una nuova password. Dopo un accesso con il secondo fattore si blocca da solo.',
    button: 'Blocca il recupero',
  },
  recovery_soon: {
    subject: 'Presto il tuo account su {appName} non avrà più un secondo fattore',
    preview: 'Data: {ends}, a meno che tu non blocchi la rimozione.',
    heading: "Metà dell'attesa è passata",
    intro:
      'È in corso un recupero del tuo account su {appName}: il secondo fattore verrà rimosso, per qualcuno che conosce la tua password e legge la tua posta.',
    ending: "Fine dell'attesa:",
    notYou:
      'Non eri tu? Allora blocca il recupero qui e scegli una nuova password. Dopo un accesso con il secondo fattore si blocca da solo.',
    button: 'Blocca il recupero',
  },
  recovery_done: {
    subject: 'Il tuo account su {appName} non ha più un secondo fattore',
    preview: 'Puoi accedere con la tua password e configurarne uno nuovo.',
    heading: 'Il secondo fattore è stato rimosso',
    intro:
      "L'attesa è finita e il secondo fattore del tuo account su {appName} è stato rimosso. Per accedere basta la password, finché non configuri un nuovo secondo fattore.",
    notYou: 'Non eri tu? Allora scegli subito una nuova password. Così tutti i dispositivi vengono scollegati:',
    button: 'Scegli una nuova password',
  },
}
