import type { addressMail as english } from '../en/address-mail.ts'

export const addressMail: typeof english = {
  email_change: {
    subject: 'Bevestig je nieuwe adres voor {appName}',
    preview: 'Tot dan houdt je account zijn oude adres.',
    heading: 'Bevestig je nieuwe adres',
    intro:
      'Iemand, hopelijk jij, wil dit adres gebruiken voor een account bij {appName}. Bevestig dat het van jou is. Tot dan houdt het account zijn oude adres.',
    button: 'Dit adres gebruiken',
    notYou: 'Was jij dit niet? Dan hoef je niets te doen. Zonder jouw bevestiging wordt dit adres niet gebruikt.',
  },
  email_change_requested: {
    subject: 'Iemand wil je adres bij {appName} wijzigen',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Er is een ander adres aangevraagd',
    intro:
      'Iemand, hopelijk jij, heeft gevraagd om je account bij {appName} het adres {newAddress} te geven in plaats van dit adres. Zolang dat adres niet is bevestigd, verandert er niets. Was jij dit? Dan is alles in orde en hoef je hier niets te doen.',
    notYou:
      'Was jij dit niet? Dan kent iemand je wachtwoord. Deze link houdt de wijziging tegen en logt alle apparaten uit. Daarna kies je een nieuw wachtwoord:',
    button: 'Wijziging tegenhouden',
  },
  email_changed: {
    subject: 'Je adres voor {appName} is gewijzigd',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Je adres is gewijzigd',
    intro:
      'Je account bij {appName} heeft nu het adres {newAddress} en niet langer dit adres. Was jij dit? Dan is alles in orde en hoef je niets te doen.',
    notYou:
      'Was jij dit niet? Maak de wijziging dan ongedaan. Dat kan 7 dagen lang met deze link: je account krijgt zijn oude adres terug en alle apparaten worden uitgelogd. Daarna kies je een nieuw wachtwoord:',
    button: 'Wijziging ongedaan maken',
  },
  username_changed: {
    subject: 'Je gebruikersnaam bij {appName} is gewijzigd',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Je gebruikersnaam is gewijzigd',
    intro:
      'De gebruikersnaam van je account bij {appName} is gewijzigd. Log je met je gebruikersnaam in, dan geldt vanaf nu de nieuwe. Was jij dit? Dan is alles in orde en hoef je niets te doen.',
    notYou:
      'Was jij dit niet? Kies dan nu een nieuw wachtwoord, waarmee alle apparaten worden uitgelogd, en zet de naam terug op je accountpagina:',
    button: 'Kies een nieuw wachtwoord',
  },
}
