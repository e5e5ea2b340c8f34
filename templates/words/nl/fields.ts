import type { Words } from '../words.ts'

export const fields: Words['fields'] = {
  email: {
    invalid: 'Vul een adres in zoals naam@example.com.',
    too_long: 'Dit adres is te lang voor e-mail.',
    non_ascii: 'Gebruik vóór de @ alleen letters van a tot z, cijfers en gangbare tekens.',
  },
  username: {
    malformed: 'Gebruik 2 tot 64 letters van a tot z, cijfers, punten of lage streepjes, en begin met een letter.',
    reserved: 'Deze naam is gereserveerd.',
  },
  password: {
    too_short: 'Gebruik minstens {min} tekens.',
    too_long: 'Gebruik hoogstens {max} tekens.',
    too_common:
      'Dit wachtwoord is een van de eerste die iedereen zou proberen. Vier willekeurige woorden vormen een goed wachtwoord.',
    context_word: 'Dit wachtwoord lijkt te veel op je naam, je adres of de naam van deze site.',
    malformed: 'Dit wachtwoord bevat een teken dat je op geen enkel toetsenbord kunt typen.',
  },
  code: {
    malformed: 'De code bestaat uit zes cijfers.',
  },
  required: {
    email: 'Vul je e-mailadres in.',
    password: 'Vul een wachtwoord in.',
    newPassword: 'Kies een wachtwoord.',
    currentPassword: 'Vul je huidige wachtwoord in.',
    password_confirm: 'Herhaal het wachtwoord.',
    username: 'Kies een gebruikersnaam.',
    code: 'Vul de zes cijfers in.',
    token: 'De link is niet volledig.',
  },
  any: {
    required: 'Dit moet je invullen.',
    mismatch: 'De twee wachtwoorden zijn niet gelijk.',
    too_long: 'Dit is te lang.',
    malformed: 'Hierin staat een teken dat je hier niet kunt gebruiken.',
    breached:
      'Dit wachtwoord staat in een lijst met gestolen wachtwoorden, dus anderen zullen het proberen. Kies een ander wachtwoord.',
    wrong: 'Het wachtwoord klopt niet.',
    unchanged: 'Dit is al je adres.',
    taken: 'Deze gebruikersnaam is al bezet. Kies een andere.',
    invalid: 'Dit kun je hier niet gebruiken.',
  },
}
