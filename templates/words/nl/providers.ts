import type { Words } from '../words.ts'

export const providers: Words['providers'] = {
  continue: 'Doorgaan met {provider}',
  signIn: 'Aanmelden met {provider}',
  connect: '{provider} koppelen',
  back: {
    title: 'Nog één klik',
    text: 'Je browser heeft niet meegebracht waarmee je begonnen bent. Druk op de knop, dan gaat het inloggen met {provider} verder.',
    submit: 'Verder',
  },
  proof: {
    title: 'Je hebt hier al een account',
    text: 'Laat één keer zien dat het van jou is. Daarna kun je er met {provider} op inloggen.',
    here: 'Je bent erop ingelogd. Vanaf nu kun je ook met {provider} inloggen.',
    submit: 'Inloggen en koppelen',
    connect: 'Koppelen',
    later: 'Niet nu',
    otherwise: 'Op een andere manier inloggen',
  },
  address: {
    title: 'Wat is je adres?',
    text: '{provider} heeft het ons niet doorgegeven. We sturen je een e-mail om het te bevestigen.',
    submit: 'Doorgaan',
  },
  link: {
    title: '{provider} koppelen',
    text: 'Je adres heeft hier een account. Op de volgende pagina laat je één keer zien dat het van jou is. Daarna kun je er met {provider} op inloggen.',
    submit: 'Verder',
  },
  elsewhere: {
    title: 'Er is niets gekoppeld',
    text: 'Deze link werkt in de browser waarin het inloggen is begonnen, korte tijd en één keer. Wil je het andere account hier koppelen, log dan in en doe het op de pagina van je account. Ben je niets begonnen? Dan hoef je niets te doen.',
    logIn: 'Inloggen',
  },
  undo: {
    title: 'Dat account ontkoppelen',
    text: 'Het account van de andere dienst wordt ontkoppeld van dat van jou en alle apparaten worden uitgelogd. Daarna kies je een nieuw wachtwoord.',
    submit: 'Ontkoppelen en overal uitloggen',
  },
  card: {
    title: 'Accounts bij andere diensten',
    linked: 'gekoppeld op {when}',
    unlink: 'Ontkoppelen',
    unlinkOf: '{provider} ontkoppelen',
    sure: 'Niemand kan nog met dat account inloggen. Ontkoppelen?',
  },
}
