import type { Words } from '../words.ts'

export const fields: Words['fields'] = {
  email: {
    invalid: 'Inserisci un indirizzo come nome@example.com.',
    too_long: 'Questo indirizzo è troppo lungo per la posta elettronica.',
    non_ascii: 'Prima della @ usa solo lettere dalla a alla z, cifre e segni comuni.',
  },
  username: {
    malformed:
      'Usa da 2 a 64 caratteri: lettere dalla a alla z, cifre, punti o trattini bassi. Inizia con una lettera.',
    reserved: 'Questo nome è riservato.',
  },
  password: {
    too_short: 'Numero minimo di caratteri: {min}.',
    too_long: 'Numero massimo di caratteri: {max}.',
    too_common: 'Questa password è tra le prime che chiunque proverebbe. Quattro parole a caso ne fanno una buona.',
    context_word: 'Questa password somiglia troppo al tuo nome, al tuo indirizzo o al nome di questo sito.',
    malformed: 'Questa password contiene un carattere che nessuna tastiera può scrivere.',
  },
  code: {
    malformed: 'Il codice è di sei cifre.',
  },
  required: {
    email: 'Inserisci il tuo indirizzo e-mail.',
    password: 'Inserisci una password.',
    newPassword: 'Scegli una password.',
    currentPassword: 'Inserisci la tua password attuale.',
    password_confirm: 'Ripeti la password.',
    username: 'Scegli un nome utente.',
    code: 'Inserisci le sei cifre.',
    token: 'Il link non è completo.',
  },
  any: {
    required: 'Questo dato è necessario.',
    mismatch: 'Le due password non coincidono.',
    too_long: 'È troppo lungo.',
    malformed: "C'è un carattere che qui non si può usare.",
    breached: "Questa password è in un elenco di password rubate, quindi altri la proveranno. Scegline un'altra.",
    wrong: 'La password non è corretta.',
    unchanged: 'Questo è già il tuo indirizzo.',
    taken: 'Questo nome utente è già in uso. Scegline un altro.',
    invalid: 'Qui non si può usare.',
  },
}
