import type { accessMail as AccessMail } from '../en/access-mail.ts'

export const accessMail: typeof AccessMail = {
  identity_linked: {
    subject: 'Nog een manier om in te loggen bij {appName}',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Er is een account van een andere dienst gekoppeld',
    intro:
      'Aan je account bij {appName} is een account van een andere dienst gekoppeld: wie daar is ingelogd, kan er hier mee inloggen. Was jij dit? Dan is alles in orde en hoef je niets te doen.',
    notYou:
      'Was jij dit niet? Maak het dan ongedaan. Dat kan 7 dagen lang met deze link: dat account wordt weer ontkoppeld en alle apparaten worden uitgelogd. Daarna kies je een nieuw wachtwoord:',
    button: 'Ongedaan maken',
  },
  identity_unlinked: {
    subject: 'Er is een manier om in te loggen bij {appName} verwijderd',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Er is een account van een andere dienst ontkoppeld',
    intro:
      'Van je account bij {appName} is een account van een andere dienst ontkoppeld: niemand kan er nog mee inloggen. Was jij dit? Dan is alles in orde en hoef je niets te doen.',
    devices: 'Bekijk hoe je kunt inloggen',
    notYou: 'Was jij dit niet? Kies dan nu een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd:',
    button: 'Kies een nieuw wachtwoord',
  },
  passkey_added: {
    subject: 'Er is een passkey toegevoegd aan je account bij {appName}',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Je kunt nu met een passkey inloggen',
    intro:
      'Aan je account bij {appName} is een passkey toegevoegd: wie die heeft, kan ermee inloggen. Was jij dit? Dan is alles in orde en hoef je niets te doen.',
    devices: 'Bekijk de passkeys van je account',
    notYou:
      'Was jij dit niet? Kies dan nu een nieuw wachtwoord, waarmee alle apparaten worden uitgelogd, log ermee in en verwijder de passkey:',
    button: 'Kies een nieuw wachtwoord',
  },
  passkey_removed: {
    subject: 'Er is een passkey verwijderd van je account bij {appName}',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Er is een passkey verwijderd',
    intro:
      'Van je account bij {appName} is een passkey verwijderd: niemand kan er nog mee inloggen. Was jij dit? Dan is alles in orde en hoef je niets te doen.',
    devices: 'Bekijk de passkeys van je account',
    notYou: 'Was jij dit niet? Kies dan nu een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd:',
    button: 'Kies een nieuw wachtwoord',
  },
  passkey_counter: {
    subject: 'Een passkey van je account bij {appName} is misschien gekopieerd',
    preview: 'Dit is zeldzaam en meestal onschuldig. Kijk het even na.',
    heading: 'Misschien gebruiken twee apparaten dezelfde passkey',
    intro:
      'Iemand heeft zojuist op je account bij {appName} ingelogd met een passkey waarvan de teller niet is opgelopen. Dat gebeurt als twee apparaten dezelfde passkey gebruiken, en het kan betekenen dat die is gekopieerd.',
    devices: 'Bekijk de passkeys van je account',
    notYou:
      'Was jij dit? Verwijder die passkey dan en maak een nieuwe als je daar tijd voor hebt. Was jij dit niet? Kies dan nu een nieuw wachtwoord, waarmee alle apparaten worden uitgelogd, en verwijder daarna de passkey:',
    button: 'Kies een nieuw wachtwoord',
  },
}
