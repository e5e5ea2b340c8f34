import type { Words } from '../words.ts'

export const profile: Words['profile'] = {
  title: 'Il tuo account',
  currentPassword: 'Password attuale',
  save: 'Salva',
  who: {
    title: 'Chi sei',
    email: 'E-mail',
    confirmed: 'Confermata',
    unconfirmed: 'Non confermata',
    role: 'Ruolo',
    username: 'Nome utente',
    usernameHint: 'Lettere, cifre, punti e trattini bassi, con una lettera iniziale. Puoi usarlo per accedere.',
    language: 'Lingua di queste pagine e delle nostre e-mail',
  },
  sessions: {
    title: "Dove hai effettuato l'accesso",
    current: 'Questo dispositivo',
    active: 'ultima attività: {when}',
    activeAt: '{place}, ultima attività: {when}',
    logOut: 'Esci',
    logOutOf: 'Esci da: {device}',
    logOutOthers: 'Esci da tutti gli altri dispositivi',
    sure: 'Uscire da tutti gli altri dispositivi?',
  },
  password: {
    title: 'Password',
    text: 'Se la cambi, esci da tutti gli altri dispositivi.',
    newPassword: 'Nuova password',
    repeat: 'Ripeti la nuova password',
    submit: 'Cambia la password',
  },
  email: {
    title: 'Indirizzo e-mail',
    text: 'Il nuovo indirizzo vale dal momento in cui apri il link che inviamo lì. A quel punto esci da tutti gli altri dispositivi.',
    pending: 'Controlla la posta di {email}: il link nella nostra e-mail conferma questo indirizzo.',
    keep: 'Mantieni il vecchio indirizzo',
    newEmail: 'Nuovo indirizzo e-mail',
    submit: 'Invia il link',
  },
  activity: {
    title: 'Attività recente',
    show: 'Mostra che cosa è successo',
    fromThere: '{when} · {from}',
    byAdmin: "{when}, da parte dell'amministrazione",
  },
  notices: {
    title: 'Avvisi',
    text: 'Quando cambia la tua password o il tuo indirizzo, ti scriviamo sempre.',
    newDevice: 'Avvisami per e-mail di ogni accesso da un nuovo dispositivo',
  },
  data: {
    title: 'I tuoi dati',
    text: 'Tutto ciò che conserviamo su di te, in un file.',
    download: 'Scarica i miei dati',
    delete: 'Elimina il mio account',
    deleteText: 'Il tuo account e tutto ciò che contiene vengono eliminati subito. Nessuno potrà recuperarli.',
    deleteSubmit: 'Elimina per sempre il mio account',
    sure: 'Eliminare per sempre il tuo account?',
  },
  done: {
    confirmed: "Il tuo indirizzo è confermato e hai effettuato l'accesso. Ti diamo il benvenuto!",
    saved: 'Salvato.',
    logged_out_there: 'Quel dispositivo non è più collegato.',
    logged_out_elsewhere: 'Gli altri dispositivi non sono più collegati.',
    password_reset: "La nuova password è attiva, tutte le altre sessioni sono terminate e hai effettuato l'accesso.",
    password_changed: 'La nuova password è attiva e gli altri dispositivi non sono più collegati.',
    email_requested: 'Stiamo inviando un link al nuovo indirizzo. Finché non lo apri, non cambia nulla.',
    email_kept: "Il tuo indirizzo resta com'è.",
    email_changed: 'Il tuo nuovo indirizzo è confermato e gli altri dispositivi non sono più collegati.',
  },
}

export const devices: Words['devices'] = {
  program: 'un programma',
  unknown: 'un browser sconosciuto',
  on: '{browser} su {system}',
}
