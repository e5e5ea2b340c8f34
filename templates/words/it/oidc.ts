import type { Words } from '../words.ts'

export const oidc: Words['oidc'] = {
  consent: {
    title: "Continua verso un'app",
    heading: 'Continuare su {app}?',
    account: "Hai effettuato l'accesso come {email} e prosegui su {place}.",
    gets: "L'app conoscerà:",
    scopes: {
      openid: 'la tua identità, tramite un numero del tuo account',
      profile: 'il tuo nome utente e la tua lingua',
      email: 'il tuo indirizzo e-mail',
      roles: 'i ruoli che hai qui',
      attributes: 'ciò che è annotato sul tuo account',
      offline_access: 'tutto questo anche in tua assenza, finché non lo revochi',
    },
    withdraw: 'Puoi revocarlo in qualsiasi momento nella pagina del tuo account.',
    allow: 'Continua',
    deny: 'Annulla',
    another: 'Usa un altro account',
  },
  apps: {
    title: 'App',
    knows: 'Conosce: {what}',
    withdraw: 'Revoca',
    withdrawOf: 'Revoca ciò che {app} può conoscere',
    scopes: {
      profile: 'il tuo nome utente e la tua lingua',
      email: 'il tuo indirizzo e-mail',
      roles: 'i tuoi ruoli',
      attributes: 'ciò che è annotato sul tuo account',
      openid: 'che sei tu',
      offline_access: 'anche in tua assenza',
    },
  },
  end: {
    title: 'Vuoi uscire?',
    text: "Un'app chiede di farti uscire da qui. Le altre app che usi con questo account restano come sono.",
    submit: 'Esci',
    stay: 'Resta collegato',
  },
  formPost: {
    title: "Torna all'app",
    goOn: 'Continua',
  },
  untrusted: {
    client: "L'app da cui arrivi qui non è conosciuta. Torna indietro e segnalalo a chi la gestisce.",
    redirect: "L'app da cui arrivi vuole riportarti a un indirizzo che non ha registrato. Segnalalo a chi la gestisce.",
  },
}
