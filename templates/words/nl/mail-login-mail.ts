import type { mailLoginMail as english } from '../en/mail-login-mail.ts'

export const mailLoginMail: typeof english = {
  login: {
    subject: 'Inloggen bij {appName}',
    preview: 'Met de link of de code, tot {expires}.',
    heading: 'Hiermee log je in',
    intro:
      'Iemand, hopelijk jij, wil inloggen op je account bij {appName}. Open deze link in de browser waarin je hem hebt aangevraagd:',
    button: 'Inloggen',
    codeIntro: 'Of vul daar deze code in:',
    notYou: 'Was jij dit niet? Dan hoef je niets te doen. Geef de code aan niemand: niemand van ons vraagt erom.',
  },
  login_unknown: {
    subject: 'Geen account bij {appName} met dit adres',
    preview: 'Je kunt je ermee registreren.',
    heading: 'Er is geen account',
    intro:
      'Iemand, hopelijk jij, wilde met dit adres inloggen bij {appName}. Er is geen account met dit adres. Was jij dat? Dan kun je je registreren:',
    button: 'Account aanmaken',
    notYou: 'Was jij dit niet? Dan hoef je niets te doen.',
  },
}
