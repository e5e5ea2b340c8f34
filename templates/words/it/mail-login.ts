import type { Words } from '../words.ts'

export const mailLogin: Words['mailLogin'] = {
  offer: 'Accedi invece tramite e-mail',
  send: 'Inviami un link e un codice',
  pending: {
    title: 'Controlla la tua posta',
    text: 'Se esiste un account con questo indirizzo, un link e un codice sono in arrivo. Valgono dieci minuti, in questo browser.',
    code: "Codice dell'e-mail",
    submit: 'Accedi',
  },
  here: { title: 'Accedi', text: 'Hai fatto la richiesta in questo browser.', submit: 'Accedi' },
  elsewhere: {
    title: 'Inserisci questo codice dove hai iniziato',
    text: "Hai richiesto questo link in un altro browser o in un'altra app. Inserisci lì questo codice. Non dirlo a nessuno: nessuno di noi te lo chiederà.",
  },
}
