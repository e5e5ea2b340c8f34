import type { Words } from '../words.ts'

export const logIn: Words['logIn'] = {
  title: 'Anmelden',
  email: 'E-Mail-Adresse',
  emailOrUsername: 'E-Mail-Adresse oder Benutzername',
  password: 'Passwort',
  remember: 'Angemeldet bleiben',
  submit: 'Anmelden',
  resend: 'Bestätigungs-E-Mail noch einmal senden',
  forgot: 'Passwort vergessen?',
  register: 'Konto erstellen',
  notices: {
    session_ended:
      'Ihre Sitzung ist zu Ende: Sie ist abgelaufen oder wurde anderswo beendet. Bitte melden Sie sich wieder an.',
    already_confirmed: 'Ihre Adresse ist bestätigt. Bitte melden Sie sich an.',
    unlocked: 'Dieser Browser muss nicht mehr warten. Melden Sie sich mit Ihrem Passwort an.',
    logged_out: 'Sie sind abgemeldet.',
    email_changed: 'Ihre neue Adresse ist bestätigt. Melden Sie sich damit an.',
    account_deleted: 'Ihr Konto ist gelöscht. Wir schicken Ihnen dazu noch eine letzte E-Mail.',
  },
  fresh: {
    title: 'Sind Sie es noch?',
    text: 'Sie ändern gleich etwas Wichtiges. Bitte bestätigen Sie, dass Sie es sind.',
    submit: 'Weiter',
    none: 'Ihr Konto hat noch kein Passwort. Legen Sie per E-Mail eines fest, und melden Sie sich damit an.',
    setPassword: 'Passwort festlegen',
  },
  second: {
    title: 'Noch ein Schritt',
    text: 'Ihr Konto ist durch einen zweiten Faktor geschützt.',
    again: 'Von vorn beginnen',
  },
  unlock: {
    title: 'Ohne Warten anmelden',
    text: 'Dieser Browser muss nicht auf die fehlgeschlagenen Anmeldungen anderer warten. Ihr Passwort brauchen Sie weiterhin.',
    submit: 'Weiter zur Anmeldung',
  },
}
