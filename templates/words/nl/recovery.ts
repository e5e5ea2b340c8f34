import type { Words } from '../words.ts'

export const recovery: Words['recovery'] = {
  title: 'Kies een nieuw wachtwoord',
  email: 'E-mailadres',
  ask: 'Vul je adres in, dan sturen we je een link.',
  send: 'Stuur me de link',
  back: 'Terug naar inloggen',
  sentTitle: 'Bekijk je e-mail',
  sent: 'Als er een account bij dat adres hoort, is er een e-mail met een link onderweg.',
  validFor: 'De link werkt één keer en blijft {duration} geldig.',
  nothing: 'Niets ontvangen?',
  wait: 'Wacht een paar minuten en kijk ook in je spammap.',
  otherAddress: 'Misschien heb je je met een ander adres geregistreerd: {tryAgain}.',
  tryAgain: 'probeer het opnieuw',
  loggedOut: 'Hiermee word je op alle andere apparaten uitgelogd.',
  newPassword: 'Nieuw wachtwoord',
  submit: 'Nieuw wachtwoord opslaan',
  notices: {
    email_stopped: 'Je adres blijft zoals het is en niemand is ingelogd. Kies nu een nieuw wachtwoord.',
    identity_undone: 'Dat account is ontkoppeld en niemand is ingelogd. Kies nu een nieuw wachtwoord.',
    email_restored: 'Je account heeft zijn oude adres terug en niemand is ingelogd. Kies nu een nieuw wachtwoord.',
  },
}

export const address: Words['address'] = {
  confirm: {
    title: 'Bevestig je nieuwe adres',
    text: 'Vanaf nu log je in met dit adres en ontvang je daar onze e-mails. Op alle andere apparaten word je uitgelogd.',
    submit: 'Dit adres gebruiken',
    elsewhere:
      'Je bent hier niet bij dat account ingelogd. Vul het wachtwoord ervan in om te laten zien dat jij het bent.',
    password: 'Wachtwoord van je account',
    logIn: 'Of log eerst in',
  },
  stop: {
    title: 'Adreswijziging tegenhouden',
    text: 'Je account houdt zijn adres en alle apparaten worden uitgelogd. Wie dit heeft aangevraagd, kent je wachtwoord. Daarom kies je hierna een nieuw wachtwoord, via een link die we naar dit adres mailen.',
    submit: 'Tegenhouden en iedereen uitloggen',
  },
  undo: {
    title: 'Wijziging ongedaan maken',
    heading: 'Adreswijziging ongedaan maken',
    text: 'Je account krijgt dit adres terug en alle apparaten worden uitgelogd. Ook het wachtwoord werkt niet meer: je kiest hierna een nieuw, via een link die we naar dit adres mailen.',
    submit: 'Geef me mijn adres terug',
  },
}

export const linkProblem: Words['linkProblem'] = {
  titles: {
    link_used: 'Deze link is al gebruikt',
    link_expired: 'Deze link is verlopen',
    link_invalid: 'Deze link werkt niet',
  },
  reasons: {
    link_expired: 'Om accounts veilig te houden, werken links uit onze e-mails maar een beperkte tijd.',
    link_invalid: 'Hij is niet volledig. Misschien is hij onderweg afgekapt: open hem nog een keer vanuit de e-mail.',
    link_used:
      'Elke link van ons werkt één keer. Heb jij hem niet gebruikt, dan is hij vervangen door een nieuwere e-mail of een wijziging in je account.',
  },
  ways: {
    identity_undo: {
      advice:
        'Is dat account al ontkoppeld, kies dan een nieuw wachtwoord. Zo niet, log dan in en ontkoppel het op je accountpagina.',
      label: 'Kies een nieuw wachtwoord',
    },
    reset: {
      advice: 'Wil je nog steeds een nieuw wachtwoord? Vraag dan een nieuwe link aan.',
      label: 'Stuur me een nieuwe link',
    },
    confirm: {
      advice: 'Als je adres al bevestigd is, kun je gewoon inloggen. Zo niet, vraag dan een nieuwe link aan.',
      label: 'Stuur me een nieuwe link',
    },
    disown: {
      advice: 'Je hoeft niets te doen: een registratie die niemand bevestigt, verdwijnt vanzelf.',
      label: 'Naar de startpagina',
    },
    login: { advice: 'Ben je nog niet ingelogd? Vraag dan een nieuwe e-mail aan.', label: 'Inloggen' },
    recovery: {
      advice: 'Log nog een keer in met je wachtwoord en vraag een nieuwe link aan.',
      label: 'Inloggen',
    },
    recovery_stop: {
      advice:
        'Misschien is het herstel al tegengehouden of afgelopen. Op je accountpagina staat of er een tweede factor is ingeschakeld.',
      label: 'Naar je account',
    },
    unlock: {
      advice: 'Wacht even en log dan in, of kies een nieuw wachtwoord. Dat werkt meteen.',
      label: 'Kies een nieuw wachtwoord',
    },
    email_change: {
      advice:
        'Als je deze link al eerder hebt geopend, is je adres gewijzigd. Zo niet, log dan in en vraag een nieuwe aan.',
      label: 'Naar je account',
    },
    email_stop: {
      advice:
        'Als het adres van je account al gewijzigd is, staat in de e-mail daarover een link om dat ongedaan te maken. Kies voor de zekerheid een nieuw wachtwoord.',
      label: 'Kies een nieuw wachtwoord',
    },
    email_undo: {
      advice:
        'Als je account zijn oude adres terug heeft, kies dan een nieuw wachtwoord. Zo niet, log dan in en wijzig het adres daar.',
      label: 'Kies een nieuw wachtwoord',
    },
    invite: {
      advice:
        'Als je deze uitnodiging al hebt aangenomen, log dan in. Zo niet, vraag dan een nieuwe aan wie je heeft uitgenodigd.',
      label: 'Inloggen',
    },
  },
}
