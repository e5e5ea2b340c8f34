import type { notices as english } from '../en/mail-notices.ts'

export const notices: typeof english = {
  password_breached: {
    subject: 'Wijzig je wachtwoord voor {appName}',
    preview: 'Het staat in een lijst met gestolen wachtwoorden.',
    heading: 'Je wachtwoord staat in een lijst met gestolen wachtwoorden',
    intro:
      'Het wachtwoord van je account bij {appName} staat in een openbare lijst met wachtwoorden die ergens zijn gestolen, niet per se van jou en niet bij ons. Anderen proberen wat er in zulke lijsten staat.',
    advice:
      'Je account werkt nog gewoon. Kies een ander wachtwoord, en wijzig dit wachtwoord overal waar je het nog meer gebruikt.',
    button: 'Kies een nieuw wachtwoord',
  },
  password_changed: {
    subject: 'Je wachtwoord voor {appName} is gewijzigd',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Je wachtwoord is gewijzigd',
    intro:
      'Het wachtwoord van je account bij {appName} is gewijzigd. Was jij dit? Dan is alles in orde en hoef je niets te doen.',
    notYou:
      'Was jij dit niet? Kies dan nu een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd, ook dat van de ander:',
    button: 'Kies een nieuw wachtwoord',
  },
  new_device: {
    subject: 'Nieuw apparaat ingelogd op je account bij {appName}',
    preview: 'Was jij dit? Dan hoef je niets te doen.',
    heading: 'Ingelogd op een nieuw apparaat',
    intro:
      'Iemand heeft op je account bij {appName} ingelogd met een apparaat dat we nog niet kenden. Was jij dit? Dan is alles in orde en hoef je niets te doen.',
    devices: 'Bekijk waar je bent ingelogd',
    notYou: 'Was jij dit niet? Kies dan nu een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd:',
    button: 'Kies een nieuw wachtwoord',
  },
  session_theft: {
    subject: 'We hebben een sessie van je account bij {appName} beëindigd',
    preview: 'Log opnieuw in en kies voor de zekerheid een nieuw wachtwoord.',
    heading: 'We hebben een van je sessies beëindigd',
    intro:
      'Een sessie van je account bij {appName} is voortgezet met een sleutel die al was vervangen. Misschien is er alleen een verbinding weggevallen. Maar het kan ook zijn dat iemand de sleutel heeft gekopieerd, dus hebben we die sessie overal beëindigd.',
    notYou:
      'Kies voor de zekerheid een nieuw wachtwoord. Daarmee worden alle apparaten uitgelogd, en daarna kom alleen jij er nog in:',
    button: 'Kies een nieuw wachtwoord',
  },
  account_deleted: {
    subject: 'Je account bij {appName} is verwijderd',
    preview: 'Dit is de laatste e-mail hierover.',
    heading: 'Je account is verwijderd',
    intro:
      'Zoals gevraagd hebben we je account bij {appName} verwijderd. Niemand kan er nog mee inloggen. Bedankt dat je bij ons was.',
    notYou:
      'Was jij dit niet? Dan kent iemand je wachtwoord. Wijzig het overal waar je het nog meer gebruikt, en schrijf naar de beheerders van {appName}.',
  },
}
