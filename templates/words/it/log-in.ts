import type { Words } from '../words.ts'

export const logIn: Words['logIn'] = {
  title: 'Accedi',
  email: 'E-mail',
  emailOrUsername: 'E-mail o nome utente',
  password: 'Password',
  remember: "Mantieni l'accesso",
  submit: 'Accedi',
  resend: "Invia di nuovo l'e-mail di conferma",
  forgot: 'Hai dimenticato la password?',
  register: 'Crea un account',
  notices: {
    session_ended: 'La tua sessione è terminata: è scaduta o è stata chiusa altrove. Accedi di nuovo.',
    already_confirmed: 'Il tuo indirizzo è confermato. Ora puoi accedere.',
    unlocked: 'Questo browser non deve più attendere. Accedi con la tua password.',
    logged_out: "Hai effettuato l'uscita.",
    email_changed: 'Il tuo nuovo indirizzo è confermato. Usalo per accedere.',
    account_deleted: "Il tuo account è stato eliminato. Ti mandiamo un'ultima e-mail per confermarlo.",
  },
  fresh: {
    title: 'Sei ancora tu?',
    text: 'Stai per toccare qualcosa di essenziale per il tuo account. Conferma ancora una volta che sei tu.',
    submit: 'Continua',
    none: "Qui hai effettuato l'accesso senza password e non ne hai una. Impostala tramite e-mail, poi usala per accedere.",
    setPassword: 'Imposta una password',
  },
  second: {
    title: 'Ancora un passo',
    text: 'Il tuo account richiede una seconda prova che sei tu.',
    again: "Ricomincia l'accesso da capo",
  },
  unlock: {
    title: 'Accedi senza attendere',
    text: 'Questo browser non dovrà attendere per i tentativi di accesso falliti di altri. La password ti serve comunque.',
    submit: "Continua con l'accesso",
  },
}
