import type { secondFactorMail as english } from '../en/second-factor-mail.ts'

export const secondFactorMail: typeof english = {
  factor_code: {
    subject: 'Ihr Code für {appName}',
    preview: 'Um den ersten Faktor eines Administratorkontos einzurichten.',
    heading: 'Hier ist Ihr Code',
    intro:
      'Jemand, hoffentlich Sie, richtet den ersten zweiten Faktor oder Passkey Ihres Administratorkontos bei {appName} ein. Geben Sie dort diesen Code ein:',
    codeEnd: 'Der Code gilt 10 Minuten. Nennen Sie ihn niemandem: Von uns fragt niemand danach.',
    notYou:
      'Das waren nicht Sie? Dann wählen Sie bitte gleich ein neues Passwort. Damit werden alle Geräte abgemeldet:',
    button: 'Neues Passwort wählen',
  },
  second_factor_on: {
    subject: 'Ihr Konto bei {appName} verlangt jetzt einen zweiten Faktor',
    preview: 'Wenn Sie das waren, brauchen Sie nichts zu tun.',
    heading: 'Ein zweiter Faktor ist eingeschaltet',
    intro:
      'Für Ihr Konto bei {appName} wurde eine Authenticator-App eingerichtet. Eine Anmeldung mit dem Passwort verlangt von nun an auch deren Code. Verwahren Sie die Wiederherstellungscodes, die dabei angezeigt wurden, an einem sicheren Ort.',
    notYou:
      'Das waren nicht Sie? Dann wählen Sie bitte gleich ein neues Passwort. Damit werden alle Geräte abgemeldet:',
    button: 'Neues Passwort wählen',
  },
  second_factor_off: {
    subject: 'Ihr Konto bei {appName} verlangt keinen zweiten Faktor mehr',
    preview: 'Wenn Sie davon wissen, brauchen Sie nichts zu tun.',
    heading: 'Der zweite Faktor ist ausgeschaltet',
    intro:
      'Die Authenticator-App Ihres Kontos bei {appName} wurde entfernt und mit ihr die Wiederherstellungscodes. Eine Anmeldung mit dem Passwort verlangt nichts weiter.',
    notYou:
      'Das waren nicht Sie, und Sie haben nicht darum gebeten? Dann wählen Sie bitte gleich ein neues Passwort. Damit werden alle Geräte abgemeldet:',
    button: 'Neues Passwort wählen',
  },
  recovery_codes_renewed: {
    subject: 'Neue Wiederherstellungscodes für Ihr Konto bei {appName}',
    preview: 'Die alten gelten nicht mehr.',
    heading: 'Ihre Wiederherstellungscodes sind neu',
    intro:
      'Für Ihr Konto bei {appName} wurden neue Wiederherstellungscodes erstellt. Die früher ausgedruckten gelten nicht mehr.',
    notYou:
      'Das waren nicht Sie? Dann wählen Sie bitte gleich ein neues Passwort. Damit werden alle Geräte abgemeldet:',
    button: 'Neues Passwort wählen',
  },
  recovery_code_used: {
    subject: 'Ein Wiederherstellungscode Ihres Kontos bei {appName} wurde benutzt',
    preview: 'Wenn Sie das waren, brauchen Sie nichts zu tun. Übrige Codes: {left}.',
    heading: 'Ein Wiederherstellungscode wurde benutzt',
    intro:
      'Jemand, hoffentlich Sie, hat statt der Authenticator-App einen der Wiederherstellungscodes Ihres Kontos bei {appName} benutzt. Er gilt nicht noch einmal. Übrige Codes: {left}. Neue erstellen Sie auf der Seite Ihres Kontos.',
    notYou:
      'Das waren nicht Sie? Dann wählen Sie bitte gleich ein neues Passwort. Damit werden alle Geräte abgemeldet:',
    button: 'Neues Passwort wählen',
  },
  recovery_confirm: {
    subject: 'Zurück in Ihr Konto bei {appName}',
    preview: 'Ohne Ihre Authenticator-App, nach einer Wartezeit.',
    heading: 'Authenticator-App verloren?',
    intro:
      'Jemand, der Ihr Passwort kennt, hoffentlich Sie, kann den zweiten Faktor Ihres Kontos bei {appName} nicht angeben. Mit diesem Link wird er nach einer Wartezeit entfernt, wenn es bis dahin niemand anhält.',
    button: 'Mit dem Warten beginnen',
    notYou:
      'Das waren nicht Sie? Dann kennt jemand Ihr Passwort: Wählen Sie bitte gleich ein neues. Ohne diesen Link geschieht nichts.',
  },
  recovery_started: {
    subject: 'Der zweite Faktor Ihres Kontos bei {appName} wird entfernt',
    preview: 'Am {ends}, wenn Sie es nicht anhalten.',
    heading: 'Eine Wiederherstellung hat begonnen',
    intro:
      'Jemand, der Ihr Passwort kennt und Ihre E-Mails liest, hoffentlich Sie, hat den zweiten Faktor Ihres Kontos bei {appName} verloren. Er wird nach einer Wartezeit entfernt.',
    ending: 'Sie endet am',
    notYou:
      'Das waren nicht Sie? Dann halten Sie es hier an, und wählen Sie ein neues Passwort. Bei einer Anmeldung mit dem zweiten Faktor hält es von selbst an.',
    button: 'Wiederherstellung anhalten',
  },
  recovery_soon: {
    subject: 'Bald hat Ihr Konto bei {appName} keinen zweiten Faktor mehr',
    preview: 'Am {ends}, wenn Sie es nicht anhalten.',
    heading: 'Die halbe Wartezeit ist um',
    intro:
      'Eine Wiederherstellung Ihres Kontos bei {appName} läuft: Sein zweiter Faktor wird entfernt, für jemanden, der Ihr Passwort kennt und Ihre E-Mails liest.',
    ending: 'Sie endet am',
    notYou:
      'Das waren nicht Sie? Dann halten Sie es hier an, und wählen Sie ein neues Passwort. Bei einer Anmeldung mit dem zweiten Faktor hält es von selbst an.',
    button: 'Wiederherstellung anhalten',
  },
  recovery_done: {
    subject: 'Ihr Konto bei {appName} hat keinen zweiten Faktor mehr',
    preview: 'Sie können sich mit dem Passwort anmelden und einen neuen einrichten.',
    heading: 'Der zweite Faktor wurde entfernt',
    intro:
      'Die Wartezeit ist um, und der zweite Faktor Ihres Kontos bei {appName} wurde entfernt. Eine Anmeldung mit dem Passwort verlangt nichts weiter, bis Sie einen neuen einrichten.',
    notYou:
      'Das waren nicht Sie? Dann wählen Sie bitte gleich ein neues Passwort. Damit werden alle Geräte abgemeldet:',
    button: 'Neues Passwort wählen',
  },
}
