import type { Words } from '../words.ts'

export const signUp: Words['signUp'] = {
  email: 'E-mailadres',
  password: 'Wachtwoord',
  username: 'Gebruikersnaam',
  usernameHint: 'Letters, cijfers, punten en lage streepjes, met een letter vooraan.',
  register: {
    title: 'Account aanmaken',
    emailHint: 'We sturen er een link heen om zeker te weten dat het adres van jou is.',
    repeat: 'Herhaal het wachtwoord',
    addPassword: 'Ook een wachtwoord kiezen',
    addUsername: 'Kies een gebruikersnaam',
    submit: 'Account aanmaken',
    haveOne: 'Ik heb al een account',
  },
  pending: {
    title: 'Bekijk je e-mail',
    sentTo: 'We sturen een e-mail naar {email}. Open de link daarin, of vul hier de code uit die e-mail in.',
    yourAddress: 'je adres',
    code: 'Code',
    codeHint: '6 cijfers, 10 minuten geldig.',
    passwordHint: 'Het wachtwoord waarmee je je hebt geregistreerd. Dat deed je in een andere browser dan deze.',
    submit: 'Bevestigen',
    nothing: 'Niets ontvangen?',
    wait: 'Wacht een paar minuten en kijk ook in je spammap.',
    member: 'Als je al een account hebt, kun je {logIn} of {reset}.',
    logIn: 'inloggen',
    reset: 'een nieuw wachtwoord kiezen',
    again: 'E-mail opnieuw versturen',
    wrongAddress: 'Verkeerd adres?',
    rightAddress: 'Je juiste e-mailadres',
    sendThere: 'Naar dit adres sturen',
    troubles: {
      delayed: 'De e-mail doet er langer over dan normaal. We blijven het proberen; je hoeft niets te doen.',
      bounced: 'De e-mail kon niet worden bezorgd. Controleer het adres en verbeter het hieronder.',
    },
    notices: {
      sent: 'Als dat adres nog bevestigd moet worden, is er opnieuw een e-mail onderweg.',
      corrected: 'We sturen de e-mail naar het nieuwe adres.',
    },
  },
  ask: {
    titles: {
      none: 'Bevestig je adres',
      link_expired: 'Deze link is verlopen',
      link_invalid: 'Deze link werkt niet',
    },
    openings: {
      none: 'Vul het adres in waarmee je je hebt geregistreerd, dan sturen we je een link om het te bevestigen.',
      link_expired: 'Links werken een beperkte tijd. We sturen je graag een nieuwe.',
      link_invalid: 'Misschien is hij onvolledig of al gebruikt. We sturen je graag een nieuwe.',
    },
    submit: 'Stuur me een nieuwe link',
    confirmed: 'Al bevestigd? Dan kun je {logIn}.',
    logIn: 'inloggen',
  },
  confirm: {
    title: 'Bevestig je adres',
    oneClick: 'Eén klik en je account is klaar.',
    elsewhereWithout:
      'Je hebt je niet in deze browser geregistreerd. Kies een wachtwoord voor je account, dan is je adres bevestigd.',
    elsewhere:
      'Je hebt de link in een andere browser geopend dan die waarin je je hebt geregistreerd. Je wachtwoord laat zien dat het account echt van jou is.',
    passwordHint: 'Het wachtwoord waarmee je je hebt geregistreerd.',
    chooseNew: 'Vergeten? Kies een nieuw wachtwoord',
    newPassword: 'Nieuw wachtwoord',
    submit: 'Mijn adres bevestigen',
  },
  disown: {
    title: 'Was jij dit niet?',
    text: 'Iemand heeft bij {appName} jouw adres ingevuld, misschien per ongeluk. Zonder jou is het niet te gebruiken. We kunnen wat er is ingevuld ook meteen verwijderen.',
    submit: 'Deze registratie verwijderen',
    doneTitle: 'De registratie is verwijderd',
    done: 'Wat er met jouw adres is ingevuld, is verwijderd, en de link in de e-mail werkt niet meer. Verder hoef je niets te doen.',
  },
  invite: {
    title: 'Je account staat voor je klaar',
    text: 'Kies een wachtwoord en je account bij {appName} is klaar.',
    submit: 'Wachtwoord opslaan',
  },
  unconfirmed: {
    title: 'Nog één stap',
    text: 'Bevestig eerst dat {email} jouw adres is. Open daarvoor de link in de e-mail die we daarheen hebben gestuurd.',
    again: 'E-mail opnieuw versturen',
    nothing: 'Na een paar minuten nog niets ontvangen? Kijk ook in je spammap.',
    wrongAddress: 'Verkeerd adres?',
    notices: {
      email_requested: 'We sturen een link naar het nieuwe adres.',
      email_kept: 'Je adres blijft zoals het is.',
    },
  },
}
