import type { secondFactorMail as english } from '../en/second-factor-mail.ts'

export const secondFactorMail: typeof english = {
  factor_code: {
    subject: 'Je code voor {appName}',
    preview: 'Om de eerste factor van een beheerder in te stellen.',
    heading: 'Hier is je code',
    intro:
      'Iemand, hopelijk jij, stelt de eerste tweede factor of passkey van je beheerdersaccount bij {appName} in. Vul daar deze code in:',
    codeEnd: 'De code is 10 minuten geldig. Geef hem aan niemand: niemand van ons vraagt erom.',
    notYou: 'Was jij dit niet? Kies dan nu een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd:',
    button: 'Kies een nieuw wachtwoord',
  },
  second_factor_on: {
    subject: 'Je account bij {appName} vraagt nu om een tweede factor',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Er is een tweede factor ingeschakeld',
    intro:
      'Voor je account bij {appName} is een authenticator-app ingesteld. Bij inloggen met het wachtwoord wordt vanaf nu ook om een code uit die app gevraagd. Bewaar de herstelcodes die daarbij zijn getoond op een veilige plek.',
    notYou: 'Was jij dit niet? Kies dan nu een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd:',
    button: 'Kies een nieuw wachtwoord',
  },
  second_factor_off: {
    subject: 'Je account bij {appName} vraagt niet meer om een tweede factor',
    preview: 'Weet je hiervan? Dan hoef je niets te doen.',
    heading: 'De tweede factor is uitgeschakeld',
    intro:
      'De authenticator-app van je account bij {appName} is verwijderd, samen met de herstelcodes. Om in te loggen is alleen het wachtwoord nog nodig.',
    notYou:
      'Was jij dit niet en heb je er niet om gevraagd? Kies dan nu een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd:',
    button: 'Kies een nieuw wachtwoord',
  },
  recovery_codes_renewed: {
    subject: 'Nieuwe herstelcodes voor je account bij {appName}',
    preview: 'De oude werken niet meer.',
    heading: 'Je herstelcodes zijn vernieuwd',
    intro:
      'Voor je account bij {appName} zijn nieuwe herstelcodes gemaakt. De codes die je eerder misschien hebt afgedrukt, werken niet meer.',
    notYou: 'Was jij dit niet? Kies dan nu een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd:',
    button: 'Kies een nieuw wachtwoord',
  },
  recovery_code_used: {
    subject: 'Er is een herstelcode van je account bij {appName} gebruikt',
    preview: 'Was jij dit? Dan hoef je niets te doen. Resterende codes: {left}.',
    heading: 'Er is een herstelcode gebruikt',
    intro:
      'Iemand, hopelijk jij, heeft een van de herstelcodes van je account bij {appName} gebruikt in plaats van de authenticator-app. Die code werkt niet nog een keer. Resterende codes: {left}. Op de pagina van je account kun je nieuwe maken.',
    notYou: 'Was jij dit niet? Kies dan nu een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd:',
    button: 'Kies een nieuw wachtwoord',
  },
  recovery_confirm: {
    subject: 'Krijg weer toegang tot je account bij {appName}',
    preview: 'Zonder je authenticator-app, na een wachttijd.',
    heading: 'Authenticator-app kwijt?',
    intro:
      'Iemand die je wachtwoord kent, hopelijk jij, heeft de tweede factor van je account bij {appName} niet bij de hand. Met deze link wordt die na een wachttijd verwijderd, tenzij iemand dat intussen tegenhoudt.',
    button: 'Wachttijd starten',
    notYou:
      'Was jij dit niet? Dan kent iemand je wachtwoord: kies nu een nieuw wachtwoord. Zonder deze link gebeurt er niets.',
  },
  recovery_started: {
    subject: 'De tweede factor van je account bij {appName} wordt verwijderd',
    preview: 'Op {ends}, tenzij je het tegenhoudt.',
    heading: 'Er is een herstel begonnen',
    intro:
      'Iemand die je wachtwoord kent en je e-mail leest, hopelijk jij, is de tweede factor van je account bij {appName} kwijt. Die wordt na een wachttijd verwijderd.',
    ending: 'Einde van de wachttijd:',
    notYou:
      'Was jij dit niet? Houd het herstel dan hier tegen en kies een nieuw wachtwoord. Na inloggen met de tweede factor stopt het vanzelf.',
    button: 'Herstel tegenhouden',
  },
  recovery_soon: {
    subject: 'Binnenkort heeft je account bij {appName} geen tweede factor meer',
    preview: 'Op {ends}, tenzij je het tegenhoudt.',
    heading: 'De helft van de wachttijd is voorbij',
    intro:
      'Er loopt een herstel van je account bij {appName}: de tweede factor wordt verwijderd, voor iemand die je wachtwoord kent en je e-mail leest.',
    ending: 'Einde van de wachttijd:',
    notYou:
      'Was jij dit niet? Houd het herstel dan hier tegen en kies een nieuw wachtwoord. Na inloggen met de tweede factor stopt het vanzelf.',
    button: 'Herstel tegenhouden',
  },
  recovery_done: {
    subject: 'Je account bij {appName} heeft geen tweede factor meer',
    preview: 'Je kunt met je wachtwoord inloggen en een nieuwe instellen.',
    heading: 'De tweede factor is verwijderd',
    intro:
      'De wachttijd is voorbij en de tweede factor van je account bij {appName} is verwijderd. Om in te loggen is alleen het wachtwoord nodig, tot je een nieuwe tweede factor instelt.',
    notYou: 'Was jij dit niet? Kies dan nu een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd:',
    button: 'Kies een nieuw wachtwoord',
  },
}
