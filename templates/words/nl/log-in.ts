import type { Words } from '../words.ts'

export const logIn: Words['logIn'] = {
  title: 'Inloggen',
  email: 'E-mailadres',
  emailOrUsername: 'E-mailadres of gebruikersnaam',
  password: 'Wachtwoord',
  remember: 'Ingelogd blijven',
  submit: 'Inloggen',
  resend: 'Bevestigingsmail opnieuw versturen',
  forgot: 'Wachtwoord vergeten?',
  register: 'Account aanmaken',
  notices: {
    session_ended: 'Je sessie is voorbij: ze is verlopen of ergens anders beëindigd. Log opnieuw in.',
    already_confirmed: 'Je adres is bevestigd. Je kunt nu inloggen.',
    unlocked: 'Deze browser hoeft niet meer te wachten. Log in met je wachtwoord.',
    logged_out: 'Je bent uitgelogd.',
    email_changed: 'Je nieuwe adres is bevestigd. Log ermee in.',
    account_deleted: 'Je account is verwijderd. We sturen je daarover nog een laatste e-mail.',
  },
  fresh: {
    title: 'Ben jij het nog?',
    text: 'Dit raakt iets waar je hele account van afhangt. Laat nog één keer zien dat jij het bent.',
    submit: 'Doorgaan',
    none: 'Je hebt hier niet met een wachtwoord ingelogd en je hebt er ook geen. Stel er via e-mail een in en log daarmee in.',
    setPassword: 'Wachtwoord instellen',
  },
  second: {
    title: 'Nog één stap',
    text: 'Je account vraagt om een tweede bewijs dat jij het bent.',
    again: 'Opnieuw beginnen met inloggen',
  },
  unlock: {
    title: 'Inloggen zonder wachten',
    text: 'Deze browser hoeft niet te wachten vanwege mislukte inlogpogingen van anderen. Je wachtwoord heb je nog steeds nodig.',
    submit: 'Verder naar inloggen',
  },
}
